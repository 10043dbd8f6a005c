import type { Page } from './page.ts'

/** Durrës for readers of Arabic: the same lists, from right to left. */
export const durresArabic: Page = {
  path: '/ar/',
  lang: 'ar',
  dir: 'rtl',
  city: 'durres',
  title: 'بلدية دوريس',
  brand: { name: 'بلدية دوريس', tagline: 'بوابة تجريبية', home: '/ar/' },
  skip: 'انتقل إلى المحتوى',
  notice: 'صفحة تجريبية من Hansa، وليست الموقع الرسمي للبلدية.',
  menu: {
    label: 'القائمة الرئيسية',
    links: [
      { href: '#news', text: 'الأخبار' },
      { href: '#meetings', text: 'الاجتماعات' },
      { href: '#contacts', text: 'اتصل بنا' },
    ],
  },
  languages: {
    label: 'اللغات',
    links: [
      { href: '/sq/', text: 'Shqip', lang: 'sq' },
      { href: '/ar/', text: 'العربية', lang: 'ar' },
    ],
  },
  hero: {
    heading: 'مدن تعمل معًا من أجل الاندماج',
    lead: 'ما يجري في المشاريع الأوروبية التي تشارك فيها دوريس: أخبار واجتماعات ونتائج.',
    link: { href: '#meetings', text: 'اطّلع على الاجتماعات' },
  },
  sections: [
    {
      id: 'news',
      heading: 'الأخبار',
      intro: 'إذا لم تتوفر الترجمة العربية، يظهر النص بلغة أخرى مع الإشارة إلى ذلك.',
      list: { kind: 'news', municipality: 'durres', limit: 6, fallback: 'أخبار دوريس على Hansa' },
    },
    {
      id: 'meetings',
      heading: 'الاجتماعات',
      list: { kind: 'meetings', municipality: 'durres', limit: 5, fallback: 'اجتماعات دوريس على Hansa' },
    },
    {
      id: 'contacts',
      heading: 'اتصل بنا',
      list: { kind: 'contacts', municipality: 'durres', limit: 4, fallback: 'جهات الاتصال على Hansa' },
    },
  ],
  about: {
    heading: 'عن هذه الصفحة',
    text: 'تُكتب الأخبار والاجتماعات مرة واحدة في Hansa، مركز المحتوى لشبكة من البلديات، وتظهر هنا مباشرة. لا تستخدم هذه الصفحة ملفات تعريف الارتباط.',
  },
}
