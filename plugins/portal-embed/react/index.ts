// Types alone: `import type {} from '@hansa/portal-embed/react'` teaches JSX of React 19 the element.
import type { DetailedHTMLProps as Props, HTMLAttributes } from 'react'
import type { Kind } from '../kinds.ts'
import type { Layout } from '../core/layouts.ts'
import type { HansaList } from '../elements/hansa-list.component.ts'

/** The attributes of `<hansa-list>`, beside those of every element. Either `src`, or `hub` and `kind`. */
export interface HansaListAttributes extends HTMLAttributes<HansaList> {
  src?: string | undefined
  hub?: string | undefined
  kind?: Kind | undefined
  municipality?: string | undefined
  scope?: 'own' | undefined
  project?: string | undefined
  partner?: string | undefined
  topic?: string | undefined
  type?: string | undefined
  from?: string | undefined
  until?: string | undefined
  when?: 'upcoming' | 'past' | undefined
  q?: string | undefined
  limit?: number | undefined
  layout?: Layout | undefined
  images?: 'false' | undefined
  'heading-level'?: 2 | 3 | 4 | 5 | 6 | undefined
  label?: string | undefined
  slots?: number | undefined
}

declare module 'react' {
  // The name under which React lets its elements be added to.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'hansa-list': Props<HansaListAttributes, HansaList>
    }
  }
}
