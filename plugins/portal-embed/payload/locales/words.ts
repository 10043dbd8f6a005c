/** What editors read of the block and its field. `{{hub}}` and `{{reason}}` stand for the hub's origin and for what it said. */
export interface Words {
  readonly embed: string
  readonly embeds: string
  readonly address: string
  readonly addressHelp: string
  readonly lang: string
  readonly langHelp: string
  readonly label: string
  readonly labelHelp: string
  readonly foreign: string
  readonly gone: string
  readonly refused: string
  readonly away: string
  readonly tag: string
}

/** The name of one of them. */
export type Word = keyof Words
