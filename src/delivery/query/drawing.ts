import { z } from 'zod'
import { parameterText } from '../../messages/errors/parameters.ts'
import type { Kind } from '../../model/kinds/index.ts'
import { type Look, lookOf, lookParameters, lookParametersOf } from './look.ts'
import type { Parameter } from './parameters.ts'

/** How a fragment is drawn. */
export interface Drawn {
  look: Look
  /** The address of the style sheet in its declarative shadow root; absent where it is drawn in the light DOM. */
  sheet?: string
}

/** What may stand in an address (RFC 3986) without being encoded again: no quotes, spaces, controls and angle brackets. */
const unreserved = /^[\w\-.~:/?#[\]@!$&()*+,;=%]+$/

const sheet: Parameter = {
  schema: z
    .string()
    .min(2)
    .max(300)
    .regex(unreserved)
    .refine((text) => (text.startsWith('/') ? !text.startsWith('//') : isHttps(text))),
  allowed: parameterText('sheet'),
  description:
    'Address of a copy of /embed/v1/shadow.css on the page’s own origin: the fragment then has a declarative shadow root, in which this sheet comes first. Left out: a fragment in the light DOM',
}

function isHttps(text: string): boolean {
  return text.startsWith('https://') && URL.canParse(text) && new URL(text).username === ''
}

/** The parameters of a fragment: those of its look, and `sheet`. None has anything to do with what stands in the list. */
export const drawnParameters: ReadonlyMap<string, Parameter> = new Map([...lookParameters, ['sheet', sheet]])

/** The same for a kind: some layouts suit some kinds alone. */
export const drawnParametersOf = (kind: Kind | undefined): ReadonlyMap<string, Parameter> =>
  new Map([...drawnParameters, ...(kind === undefined ? [] : lookParametersOf(kind))])

/** The drawing of the parameters that were read. */
export function drawnOf(values: Readonly<Record<string, unknown>>): Drawn {
  const { sheet: asked } = values as { sheet?: string }
  return { look: lookOf(values), ...(asked === undefined ? {} : { sheet: asked }) }
}
