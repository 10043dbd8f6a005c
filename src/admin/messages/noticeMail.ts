import { en, type NoticeMailKey } from './en/noticeMail.ts'

/** Words of the mails by interface language; a language may leave out what it has not translated yet. */
const catalogue: Record<string, Partial<Record<NoticeMailKey, string>>> = { en }

/** One text in `language`, or in English where that language lacks it, with its `{{placeholders}}` filled. */
export function noticeMailText(
  language: string | null | undefined,
  key: NoticeMailKey,
  values: Record<string, string | number> = {},
): string {
  const text = catalogue[language ?? 'en']?.[key] ?? en[key]
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
}
