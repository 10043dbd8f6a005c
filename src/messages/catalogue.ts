/** Texts of a form about a field: its label, a help text below it, labels of its options, the name of one row. */
export type FieldText = readonly [
  label: string,
  description?: string,
  more?: { options?: Readonly<Record<string, string>>; row?: string },
]

/** Texts of the admin about a collection; `fields` by dotted path, rows of lists unnamed (`sources.url`). */
export type CollectionText = {
  singular: string
  plural: string
  description: string
  tabs?: Readonly<Record<string, string>>
  fields: Readonly<Record<string, FieldText>>
}

/** Texts that several collections share; a field is found by its path, else by its last part. */
export type SharedTexts = {
  groups: Readonly<Record<string, string>>
  tabs: Readonly<Record<string, string>>
  fields: Readonly<Record<string, FieldText>>
}

/** Everything the forms say in one language. */
export type Catalogue = { shared: SharedTexts; collections: Readonly<Record<string, CollectionText>> }
