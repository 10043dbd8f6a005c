import { type Layout, layouts, layoutsOf } from '@hansa/portal-embed/core/layouts.ts'
import { z } from 'zod'
import { parameterText } from '../../messages/errors/parameters.ts'
import type { Kind } from '../../model/kinds/index.ts'
import { badParameters } from '../outcome/problem.ts'
import type { Parameter } from './parameters.ts'

/** How a list is drawn, in the words of the public parameters. */
export interface Look {
  /** Absent: as suits the kind. */
  layout?: Layout
  /** Level of the items' headings, 2 to 6. */
  headingLevel?: number
  /** Set where pictures are left out. */
  images?: false
  /** The name of the list for assistive technology. */
  label?: string
  /** What links are stressed with, `#rrggbb`: of stored embeds alone. A portal's own `--hansa-accent` counts for more. */
  accent?: string
}

/** The parameters of a look, in the order of the canonical form. None has anything to do with what stands in the list. */
export const lookParameters: ReadonlyMap<string, Parameter> = new Map([
  ['layout', layoutParameter(layouts)],
  [
    'heading-level',
    {
      schema: z
        .string()
        .regex(/^[2-6]$/)
        .transform(Number)
        .pipe(z.int().min(2).max(6).meta({ default: 3 })),
      allowed: parameterText('limit', { least: 2, most: 6 }),
      description: 'Level of the headings of items, so that they fit the outline of the page',
    },
  ],
  [
    'images',
    {
      schema: z.enum(['false']),
      allowed: parameterText('oneOf', { values: 'false' }),
      description: 'Leaves pictures out',
    },
  ],
  [
    'label',
    {
      schema: z.string().trim().min(1).max(120),
      allowed: parameterText('label'),
      description: 'Name of the list for assistive technology. Left out: the name of its kind',
    },
  ],
])

/** The parameters of the look of a kind's lists and items: not every layout suits every kind. */
export function lookParametersOf(kind: Kind): ReadonlyMap<string, Parameter> {
  return new Map([...lookParameters, ['layout', layoutParameter(layoutsOf(kind))]])
}

function layoutParameter(values: readonly Layout[]): Parameter {
  return {
    schema: z.enum(values),
    allowed: parameterText('oneOf', { values: values.join(', ') }),
    description: 'How items are laid out. Left out: as suits their kind',
  }
}

/** The refusal of a layout that does not suit what a stored embed lists. */
export const unfitLayout = (layout: Layout, kind: Kind) =>
  badParameters([
    { parameter: 'layout', received: layout, allowed: layoutParameter(layoutsOf(kind)).allowed },
  ])

/** A look of the parameters that were read. */
export function lookOf(values: Readonly<Record<string, unknown>>): Look {
  const { layout, images, label } = values as { layout?: Layout; images?: 'false'; label?: string }
  const level = values['heading-level'] as number | undefined
  return {
    ...(layout && { layout }),
    ...(level === undefined || level === 3 ? {} : { headingLevel: level }),
    ...(images && { images: false as const }),
    ...(label && { label }),
  }
}

/** A look as it stands in a canonical address. */
export function searchOfLook({ layout, headingLevel, images, label }: Look): [name: string, value: string][] {
  const values = { layout, 'heading-level': headingLevel, images, label }
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
}

/** Returns whether a text is a colour as a look has it. */
export const isAccent = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

/** Where the sheet stands that gives the links of a frame a colour: a frame has no style of its own. */
export const accentPath = (accent: string): string => `/embed/accent/${accent.slice(1)}.css`
