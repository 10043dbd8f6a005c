/** Texts of the mails about the workflow, in English. */
export const en = {
  subjectOne: 'Hansa: {{title}}',
  subjectMany: 'Hansa: {{count}} messages about reviews',
  greeting: 'Hello {{name}},',
  submitted: '{{who}} submitted {{title}} for review.',
  changesRequested: '{{who}} asks for changes to {{title}}.',
  published: '{{who}} published {{title}}.',
  scheduleFailed: '{{title}} could not be published or taken back as scheduled.',
  reviewDue: '{{title}} is due for review. Please look whether it is still right.',
  quoted: '“{{title}}” ({{kind}})',
  somebody: 'Somebody',
  untitled: 'Untitled',
  footer: 'You get this because of your roles on {{hub}}. You can switch it off in your account: {{account}}',
} as const

/** The name of a text. */
export type NoticeMailKey = keyof typeof en
