import { html, type Html } from '../html.ts'
import { problems as statuses } from '../../../errors/catalogue.ts'
import { type ProblemCode, problems } from '../../../messages/errors/problems.ts'
import { shell } from './shell.ts'
import type { Speech } from '../speech.ts'

type Json = Record<string, unknown>

interface Operation {
  summary: string
  parameters?: { name: string; in: string; description?: string }[]
  responses: Record<string, { description: string }>
}

/** The description of the API for people, made from the OpenAPI document. It is in English, like the API itself. */
export function apiPage(description: Json, speech: Speech): string {
  const { info, paths } = description as {
    info: { title: string; version: string; description: string }
    paths: Record<string, { get: Operation }>
  }
  const { schemas } = description.components as { schemas: Json }
  return shell({
    title: info.title,
    speech,
    main: html`<h1>${info.title}</h1>
      <p>Version ${info.version} · <a href="/v1/openapi.json">OpenAPI 3.1 description (JSON)</a></p>
      ${info.description.split('\n\n').map((text) => html`<p>${coded(text)}</p>`)}
      <h2>Addresses</h2>
      ${Object.entries(paths).map(([path, { get }]) => operation(path, get))}
      <h2>Problems</h2>
      ${problemTable()}
      <h2>Shapes</h2>
      ${Object.entries(schemas).map(
        ([name, schema]) =>
          html`<details id="${name}">
            <summary>${name}</summary>
            <pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>
          </details>`,
      )}`,
  })
}

/** Draws the table that the `type` of each problem document leads to: what the problem means, and what to do. */
function problemTable(): Html {
  const rows = Object.entries(problems).map(
    ([code, { says, remedy }]) =>
      html`<tr id="${code}">
        <td><code>${code}</code></td>
        <td>${statuses[code as ProblemCode]}</td>
        <td>${says}</td>
        <td>${coded(remedy)}</td>
      </tr>`,
  )
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Status</th>
          <th scope="col">What it says</th>
          <th scope="col">What to do</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}

/** A text with what stands between backticks as code. */
function coded(text: string): Html {
  return html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`
}

function operation(path: string, { summary, parameters = [], responses }: Operation): Html {
  const rows = parameters.map(
    ({ name, in: where, description }) =>
      html`<tr>
        <td><code>${name}</code></td>
        <td>${where === 'path' ? 'Part of the address' : description}</td>
      </tr>`,
  )
  const address =
    path.includes('{') || parameters.length === 0
      ? html`<code>${path}</code>`
      : html`<a href="${path}"><code>${path}</code></a>`
  return html`<section class="operation">
    <h3>${summary}</h3>
    <p>GET ${address}</p>
    ${
      rows.length > 0 &&
      html`<div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Parameter</th>
              <th scope="col">Meaning</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>`
    }
    <p>
      ${Object.entries(responses).map(([status, { description }], index) => html`${index > 0 && ' · '}<strong>${status}</strong> ${description}`)}
    </p>
  </section>`
}
