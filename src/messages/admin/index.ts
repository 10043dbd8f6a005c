import type { CollectionConfig, Field, Option, Tab } from 'payload'
import type { Catalogue, FieldText } from '../catalogue.ts'
import { catalogues } from './catalogues.ts'
import { messageLanguages, type Texts } from '../languages.ts'

/** Picks one text from a language's catalogue; `undefined` when it has none. */
type Pick = (catalogue: Catalogue) => string | undefined

/** One text in every interface language. Throws when one lacks it, so that no form ever shows a bare field name. */
function texts(pick: Pick, key: string): Texts {
  const entries = messageLanguages.map((language) => {
    const text = pick(catalogues[language])
    if (text === undefined)
      throw new Error(`src/messages/admin/${language} has no text for ${key}. Add it there.`)
    return [language, text]
  })
  return Object.fromEntries(entries) as Texts
}

function optionalTexts(pick: Pick, key: string): Texts | undefined {
  return messageLanguages.some((language) => pick(catalogues[language]) !== undefined)
    ? texts(pick, key)
    : undefined
}

/** Where a field's texts are: under its collection, else under the shared ones by path, else by its last part. */
function candidates({ shared, collections }: Catalogue, slug: string, path: string): FieldText[] {
  const last = path.slice(path.lastIndexOf('.') + 1)
  const found = [collections[slug]?.fields[path], shared.fields[path], shared.fields[last]]
  return found.filter((text) => text !== undefined)
}

/**
 * A collection with the labels, descriptions, options and tabs of the message catalogue, as records by language. Collections
 * themselves hold keys only. Throws when a text is missing.
 */
export function withMessages(collection: CollectionConfig): CollectionConfig {
  const { slug } = collection
  const group = collection.admin?.group
  return {
    ...collection,
    labels: {
      singular: texts(({ collections }) => collections[slug]?.singular, `${slug}.singular`),
      plural: texts(({ collections }) => collections[slug]?.plural, `${slug}.plural`),
    },
    admin: {
      ...collection.admin,
      description: texts(({ collections }) => collections[slug]?.description, `${slug}.description`),
      ...(typeof group === 'string'
        ? { group: texts(({ shared }) => shared.groups[group], `groups.${group}`) }
        : {}),
    },
    fields: collection.fields.map((field) => fieldWithMessages(field, slug, '')),
  }
}

function fieldWithMessages(field: Field, slug: string, prefix: string): Field {
  if (field.type === 'tabs')
    return { ...field, tabs: field.tabs.map((each) => tabWithMessages(each, slug, prefix)) }
  if (field.type === 'row' || field.type === 'collapsible') {
    return { ...field, fields: field.fields.map((each) => fieldWithMessages(each, slug, prefix)) }
  }
  if (!('name' in field) || field.name === undefined) return field
  const path = `${prefix}${field.name}`
  const key = `${slug}.${path}`
  const entry = (index: 0 | 1) => (catalogue: Catalogue) => candidates(catalogue, slug, path)[0]?.[index]
  const description = optionalTexts(entry(1), `${key} (description)`)
  const labelled = {
    ...field,
    label: texts(entry(0), key),
    ...(description ? { admin: { ...field.admin, description } } : {}),
  } as Field
  return nested(labelled, slug, path)
}

/** Texts below a field: options, rows, sub-fields. */
function nested(field: Field, slug: string, path: string): Field {
  if (field.type === 'select') {
    return { ...field, options: field.options.map((option) => optionWithMessages(option, slug, path)) }
  }
  if (field.type === 'array') {
    const row = texts((catalogue) => candidates(catalogue, slug, path)[0]?.[2]?.row, `${slug}.${path} (row)`)
    const fields = field.fields.map((each) => fieldWithMessages(each, slug, `${path}.`))
    return { ...field, labels: { singular: row, plural: field.label as Texts }, fields }
  }
  if (field.type === 'group') {
    return {
      ...field,
      fields: field.fields.map((each) => fieldWithMessages(each, slug, `${path}.`)),
    } as Field
  }
  return field
}

function optionWithMessages(option: Option, slug: string, path: string): Option {
  if (typeof option !== 'string') return option
  const pick: Pick = (catalogue) =>
    candidates(catalogue, slug, path).find(([, , more]) => more?.options?.[option] !== undefined)?.[2]
      ?.options?.[option]
  return { value: option, label: texts(pick, `${slug}.${path} = ${option}`) }
}

function tabWithMessages(tab: Tab, slug: string, prefix: string): Tab {
  const fields = tab.fields.map((field) => fieldWithMessages(field, slug, prefix))
  const key = tab.label
  if (typeof key !== 'string') return { ...tab, fields }
  const pick: Pick = ({ shared, collections }) => collections[slug]?.tabs?.[key] ?? shared.tabs[key]
  return { ...tab, fields, label: texts(pick, `${slug}, tab ${key}`) }
}
