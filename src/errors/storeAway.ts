import { problemText } from '../messages/errors/problems.ts'
import { problems } from './catalogue.ts'

/** The files are out of reach, or their store refuses the hub: for an editor as for a reader a 503. */
export class StoreAway extends Error {
  override name = 'StoreAway'
  /** As Payload's own errors say it. */
  readonly status = problems['files-unavailable']

  constructor(cause: unknown) {
    super(problemText('en', 'files-unavailable'), { cause })
  }
}
