import type { Words } from './words.ts'

export const es: Words = {
  embed: 'Lista de la red',
  embeds: 'Listas de la red',
  address: 'Lista guardada o dirección',
  addressHelp:
    'El identificador de una lista guardada, o la dirección de una página del centro con una lista o un contenido.',
  lang: 'Idioma',
  langHelp: 'Por ejemplo, sq o sr-Latn. Si queda vacío: el idioma de la página.',
  label: 'Nombre de la lista',
  labelHelp: 'Para lectores de pantalla. Si queda vacío: el nombre de su tipo.',
  foreign:
    'No es el identificador de una lista guardada ni la dirección de una lista o un contenido de {{hub}}.',
  gone: 'Allí no hay nada publicado. Copie de nuevo el identificador o la dirección desde {{hub}}.',
  refused: 'El centro rechaza esta dirección: {{reason}}',
  away: 'El centro no responde en este momento, así que no se puede comprobar. Inténtelo de nuevo dentro de un minuto.',
  tag: 'No es una etiqueta de idioma. Ejemplos: sq, el, sr-Latn.',
}
