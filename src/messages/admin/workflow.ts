import { en } from './en/workflow.ts'
import { textsOf } from '../text.ts'

/** The words of the workflow. */
export const workflowText = textsOf({ en })
