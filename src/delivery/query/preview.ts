import { z } from 'zod'
import { parameterText } from '../../messages/errors/parameters.ts'
import type { Kind } from '../../model/kinds/index.ts'
import { type Look, lookParametersOf } from './look.ts'
import { type Parameter, parametersOf } from './parameters.ts'
import { parseListing, parseParameters, type Query } from './query.ts'

/** A page of a portal on which an embed is tried. */
export interface Surroundings {
  dir?: 'ltr' | 'rtl'
  /** `small`: a root font of 62.5 %, as many style sheets set it, with text at its usual size. */
  root?: 'small'
  /** Colours of the page and of what the embed stresses, `#rrggbb`. */
  text?: string
  background?: string
  accent?: string
}

/** An embed on a page of a portal that is made to try it. */
export interface Preview {
  query: Query
  look: Look
  surroundings: Surroundings
}

const colour: Parameter = {
  schema: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .transform((text) => text.toLowerCase())
    .pipe(z.string()),
  allowed: parameterText('colour'),
  description: 'A colour',
}

const choice = (...values: [string, ...string[]]): Parameter => ({
  schema: z.enum(values),
  allowed: parameterText('oneOf', { values: values.join(', ') }),
  description: 'What the page is like',
})

const surroundingParameters: ReadonlyMap<string, Parameter> = new Map([
  ['dir', choice('ltr', 'rtl')],
  ['root', choice('small')],
  ['text', colour],
  ['background', colour],
  ['accent', colour],
])

/**
 * Reads what is to be tried: the parameters of a list, its look, and the page around it.
 * @throws {Problem} 400 as `parseListing`
 */
export function parsePreview(kind: Kind, search: URLSearchParams, offered: readonly string[]): Preview {
  const isAround = ([name]: [string, string]) => surroundingParameters.has(name)
  const around = new URLSearchParams([...search].filter(isAround))
  const rest = new URLSearchParams([...search].filter((entry) => !isAround(entry)))
  const known = new Map([...parametersOf(kind, offered), ...lookParametersOf(kind)])
  return {
    ...parseListing(kind, rest, known),
    surroundings: parseParameters(around, surroundingParameters, () => ''),
  }
}
