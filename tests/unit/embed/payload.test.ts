import { describe, expect, it } from '@jest/globals'
import type { Block, CollectionConfig, Config, Field } from 'payload'
import { hansaEmbedBlock, portalEmbed, renderEmbed } from '@hansa/portal-embed/payload/index.ts'
import { words } from '@hansa/portal-embed/payload/locales/index.ts'

const hub = 'https://hub.example.org'
const text: Field = { name: 'title', type: 'text' }
const blocks = (...more: Block[]): Field => ({ name: 'layout', type: 'blocks', blocks: more })

/** The collections `pages` and `others` after the plugin. */
function after(fields: Field[], options: { enabled?: boolean } = {}): Config {
  const collections: CollectionConfig[] = ['pages', 'others'].map((slug) => ({ slug, fields }))
  const config = { secret: 'x', collections, custom: { theirs: 1 } } as unknown as Config
  return portalEmbed({ hub, collections: ['pages'], ...options })(config)
}

const fieldsOf = (config: Config, slug = 'pages') =>
  config.collections?.find((one) => one.slug === slug)?.fields ?? []
const json = (value: unknown) => JSON.stringify(value)

describe('the plugin for Payload', () => {
  it.each<[string, Field[]]>([
    ['on top', [blocks()]],
    ['in a tab', [{ type: 'tabs', tabs: [{ label: 'a', fields: [text, blocks()] }] }]],
    ['in a row in a group', [{ name: 'g', type: 'group', fields: [{ type: 'row', fields: [blocks()] }] }]],
  ])('adds its block to a field of blocks %s, in the named collections alone', (_, fields) => {
    const config = after(fields)
    expect(json(fieldsOf(config)).match(/"slug":"hansaEmbed"/g)).toHaveLength(1)
    expect(fieldsOf(config)).toHaveLength(fields.length)
    expect(fieldsOf(config, 'others')).toEqual(fields)
  })

  it('adds it once, and a field where a collection has no blocks', () => {
    const [layout] = fieldsOf(after([blocks(hansaEmbedBlock())]))
    expect((layout as { blocks: Block[] }).blocks).toHaveLength(1)
    expect(fieldsOf(after([text])).map((field) => 'name' in field && field.name)).toEqual([
      'title',
      'hansaEmbed',
    ])
  })

  it('keeps what the configuration holds, and lets its words count for more', () => {
    const own = { en: { portalEmbed: { embed: 'Ours' }, other: { a: 'b' } } }
    const config = portalEmbed({ hub })({ secret: 'x', i18n: { translations: own } } as unknown as Config)
    expect(config.i18n?.translations?.en).toMatchObject({
      portalEmbed: { embed: 'Ours', embeds: words.en?.embeds },
      other: { a: 'b' },
    })
    expect(after([text]).custom).toMatchObject({ theirs: 1 })
  })

  it('asks for nothing where it is not enabled, and keeps fields, so that the database keeps what is stored', async () => {
    const config = after([blocks()], { enabled: false })
    expect(json(fieldsOf(config))).toBe(json(fieldsOf(after([blocks()]))))
    const payload = { config } as unknown as Parameters<typeof renderEmbed>[0]
    const drawn = await renderEmbed(payload, { address: '9aXb2cQd_-Zk', lang: 'sq' })
    expect(drawn).toMatchObject({ state: 'none', html: expect.stringContaining(`${hub}/embed/9aXb2cQd_-Zk`) })
    expect(await renderEmbed(payload, { address: ' ' })).toBeUndefined()
  })

  it('refuses at start what is no hub', () => {
    expect(() => portalEmbed({ hub: 'http://hub.example.org' })({} as Config)).toThrow(TypeError)
    expect(() => portalEmbed({ hub, dom: 'shadow' })({} as Config)).toThrow(TypeError)
  })
})

describe.each(Object.entries(words))('its words in %s', (_, said) => {
  it('fill in what the English ones do', () => {
    const places = (one: object) =>
      Object.values(one as Record<string, string>).map(
        (word) =>
          word
            .match(/\{\{\w+\}\}/g)
            ?.sort()
            .join() ?? '',
      )
    expect(places(said)).toEqual(places(words.en ?? {}))
  })
})
