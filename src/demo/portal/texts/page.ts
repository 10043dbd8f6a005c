/** One `<hansa-list>` of a page, and the plain link that stands in its place without it. */
export interface List {
  readonly kind: 'news' | 'meetings' | 'projects' | 'partners' | 'contacts' | 'resources'
  readonly municipality?: string
  readonly project?: string
  readonly limit?: number
  /** Its name for assistive technology, where the page has two lists of one kind. */
  readonly label?: string
  readonly fallback: string
}

export interface Section {
  readonly id: string
  readonly heading: string
  readonly intro?: string
  readonly list: List
}

export interface Link {
  readonly href: string
  readonly text: string
}

/** A page of the demo portal: all its own words, in one language. */
export interface Page {
  readonly path: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Colours and drawing: a file in assets/ and a class in portal.css. */
  readonly city: 'durres' | 'olympia'
  readonly title: string
  readonly brand: { readonly name: string; readonly tagline: string; readonly home: string }
  readonly skip: string
  readonly notice: string
  readonly menu: { readonly label: string; readonly links: readonly Link[] }
  readonly languages: {
    readonly label: string
    readonly links: readonly (Link & { readonly lang: string })[]
  }
  readonly hero: { readonly heading: string; readonly lead: string; readonly link: Link }
  readonly sections: readonly Section[]
  readonly about: { readonly heading: string; readonly text: string }
}
