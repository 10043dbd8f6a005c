import { en } from './en/noticeMail.ts'
import { textsOf } from '../text.ts'

/** The words of the mails about the workflow. */
export const noticeMailText = textsOf({ en })
