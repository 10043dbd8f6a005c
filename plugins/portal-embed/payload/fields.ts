import type { Block, Field, GroupField, LabelFunction, TextFieldSingleValidation } from 'payload'
import { isPublicId, type Portal, type Question } from '../server/index.ts'
import { words } from './locales/index.ts'
import type { Word } from './locales/words.ts'

/** Where the plugin keeps its portal in the configuration. */
export const place = 'hansaPortal'

/** What an editor chose, as it is stored. */
export interface HansaEmbed {
  /** A stored embed's public id, or an address of the hub. */
  readonly address?: string | null
  readonly lang?: string | null
  readonly label?: string | null
}

type Translate = (key: never, values?: Record<string, unknown>) => string

/** A word in the editor's language. */
const say = (t: unknown, word: Word, values?: Record<string, unknown>): string =>
  (t as Translate)(`portalEmbed:${word}` as never, values)

const named =
  (word: Word): LabelFunction =>
  ({ t }) =>
    say(t, word)

/** A question for what an editor chose; `undefined` where nothing was. */
export function questionOf({ address, lang, label }: HansaEmbed, pageLang?: string): Question | undefined {
  const text = address?.trim()
  if (!text) return undefined
  const beside = { lang: lang || pageLang, label: label || undefined }
  return isPublicId(text) ? { id: text, ...beside } : { address: text, ...beside }
}

/** Asks the hub whether it shows something there. What is stored already is not asked for again: a hub that is away holds up no other change. */
const shown: TextFieldSingleValidation = async (value, { req, event, required, previousValue }) => {
  const question = questionOf({ address: value ?? null })
  if (!question) return !required || say(req.t, 'foreign', { hub: portalIn(req)?.settings.hub ?? '' })
  const portal = portalIn(req)
  if (!portal || event === 'onChange' || value === previousValue) return true
  const { verdict, reason } = await portal.check(question)
  return verdict === 'shown' || say(req.t, verdict, { hub: portal.settings.hub, reason })
}

const portalIn = ({
  payload,
}: {
  payload: { config: { custom?: Record<string, unknown> } }
}): Portal | undefined => payload.config.custom?.[place] as Portal | undefined

const tag: TextFieldSingleValidation = (value, { req }) =>
  !value || /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(value) || say(req.t, 'tag')

const fields = (required: boolean): Field[] => [
  {
    name: 'address',
    type: 'text',
    required,
    maxLength: 2_000,
    label: named('address'),
    admin: { description: named('addressHelp') },
    validate: shown,
  },
  {
    name: 'lang',
    type: 'text',
    maxLength: 35,
    label: named('lang'),
    admin: { description: named('langHelp') },
    validate: tag,
  },
  {
    name: 'label',
    type: 'text',
    maxLength: 120,
    label: named('label'),
    admin: { description: named('labelHelp') },
  },
]

/** A block for fields of the type `blocks` that the plugin does not find by itself. */
export const hansaEmbedBlock = (overrides: Partial<Block> = {}): Block => ({
  slug: 'hansaEmbed',
  interfaceName: 'HansaEmbedBlock',
  labels: { singular: named('embed'), plural: named('embeds') },
  fields: fields(true),
  ...overrides,
})

/** A field by which an editor chooses one embed, or none. */
export const hansaEmbedField = (overrides: Partial<Omit<GroupField, 'type' | 'fields'>> = {}): Field =>
  ({
    name: 'hansaEmbed',
    interfaceName: 'HansaEmbed',
    label: named('embed'),
    ...overrides,
    type: 'group',
    fields: fields(false),
  }) as Field

/** The plugin's words beside those of a configuration, which count for more. */
export function withWords(translations: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const all = { ...translations }
  for (const [lang, own] of Object.entries(words)) {
    const theirs = (all[lang] ?? {}) as { portalEmbed?: object }
    all[lang] = { ...theirs, portalEmbed: { ...own, ...theirs.portalEmbed } }
  }
  return all
}
