import type { CollectionConfig, Config, Field } from 'payload'
import { type Drawing, Portal, type PortalOptions, type Rendered } from '../server/index.ts'
import { type HansaEmbed, hansaEmbedBlock, hansaEmbedField, place, questionOf, withWords } from './fields.ts'

export { type HansaEmbed, hansaEmbedBlock, hansaEmbedField } from './fields.ts'

export interface PortalEmbedOptions extends PortalOptions, Drawing {
  /** False: fields and blocks stay, so that the database does, and the hub is asked for nothing; a link stands for each list. */
  readonly enabled?: boolean | undefined
  /** Slugs of collections whose fields of the type `blocks` get the block; where there is no such field, the collection gets the field. */
  readonly collections?: readonly string[] | undefined
}

/**
 * The plugin: `plugins: [portalEmbed({ hub: 'https://hub.example.org', collections: ['pages'] })]`.
 * @throws {TypeError} where an option is out of its bounds
 */
export const portalEmbed =
  ({ enabled = true, collections = [], ...options }: PortalEmbedOptions) =>
  (config: Config): Config => {
    if (options.dom === 'shadow' && !options.sheet)
      throw new TypeError('Hansa: dom is "shadow", and sheet is missing.')
    return {
      ...config,
      collections:
        config.collections?.map((one) => (collections.includes(one.slug) ? withEmbeds(one) : one)) ?? [],
      custom: {
        ...config.custom,
        ...(enabled && { [place]: new Portal(options) }),
        [drawingPlace]: drawingOf(options),
      },
      i18n: { ...config.i18n, translations: withWords(config.i18n?.translations) as never },
    }
  }

const drawingPlace = 'hansaDrawing'

const drawingOf = ({ dom, sheet, pictures, hub, lang }: PortalEmbedOptions) => ({
  dom,
  sheet,
  pictures,
  hub,
  lang,
})

function withEmbeds(collection: CollectionConfig): CollectionConfig {
  const fields = collection.fields.map(withBlock)
  const isFound = fields.some(takesBlocks)
  return { ...collection, fields: isFound ? fields : [...fields, hansaEmbedField()] }
}

/** A field with the block, if it takes blocks; so too the fields in it. */
function withBlock(field: Field): Field {
  if (field.type === 'blocks') {
    const block = hansaEmbedBlock()
    const isThere = field.blocks.some(({ slug }) => slug === block.slug)
    return isThere ? field : { ...field, blocks: [...field.blocks, block] }
  }
  if (field.type === 'tabs')
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(withBlock) })) }
  return 'fields' in field ? ({ ...field, fields: field.fields.map(withBlock) } as Field) : field
}

function takesBlocks(field: Field): boolean {
  if (field.type === 'blocks') return true
  if (field.type === 'tabs') return field.tabs.some((tab) => tab.fields.some(takesBlocks))
  return 'fields' in field && field.fields.some(takesBlocks)
}

/** A Payload that has the plugin. */
interface WithPlugin {
  readonly config: { readonly custom?: Record<string, unknown> }
}

/**
 * Draws what an editor chose, on the portal's server: escaped HTML and its JSON-LD. Never rejects.
 * @param embed a block, or the value of the field
 * @param page the page's language, where the editor named none; and what is otherwise than the plugin's options say
 * @returns `undefined` where nothing was chosen, or the plugin is not there
 */
export async function renderEmbed(
  payload: WithPlugin,
  embed: HansaEmbed,
  { lang, ...drawing }: Drawing & { readonly lang?: string | undefined } = {},
): Promise<Rendered | undefined> {
  const { custom = {} } = payload.config
  const usual = custom[drawingPlace] as ReturnType<typeof drawingOf> | undefined
  const question = questionOf(embed, lang)
  if (!question || !usual) return undefined
  const portal = custom[place] as Portal | undefined
  return portal
    ? portal.render(question, { ...usual, ...drawing })
    : new Portal({ hub: usual.hub, lang: usual.lang }).link(question)
}
