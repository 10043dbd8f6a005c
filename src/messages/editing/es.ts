import type { EditingMessages } from './en.ts'

/** Spanish. */
export const es: EditingMessages = {
  collided:
    'Mientras tanto otra persona ha guardado aquí y ha cambiado lo mismo que usted ({{fields}}). No se ha guardado nada y no se ha perdido nada suyo.',
  value: '{{field}}: ahora hay «{{theirs}}» y usted ha escrito «{{mine}}».',
  formatting:
    '{{field}}: usted y otra persona han cambiado el formato o los enlaces; las palabras son las mismas.',
  order: '{{field}}: los dos han cambiado el orden.',
  removedByThem: '{{field}}: otra persona lo ha quitado mientras tanto y usted lo ha cambiado.',
  removedByMe: '{{field}}: usted lo ha quitado y otra persona lo ha cambiado mientras tanto.',
  withdrawn:
    'Ya no está publicado como cuando lo abrió; otra persona lo ha retirado o ha guardado un borrador más nuevo. Mírelo antes de publicar.',
  empty: '(nada)',
  yes: 'sí',
  no: 'no',
  heading: 'Otra persona ha cambiado lo mismo',
  changedAt: 'Guardado por última vez por otra persona: {{time}}.',
  choose: 'Elija en cada caso. Después el formulario muestra el trabajo de los dos y puede guardar.',
  look: 'El formulario muestra ahora lo que está guardado, con sus cambios. Mírelo y guarde de nuevo.',
  mine: 'Conservar lo mío',
  theirs: 'Tomar lo otro',
  allMine: 'Conservar todo lo mío',
  allTheirs: 'Tomar todo lo otro',
  apply: 'Continuar',
  later: 'Volver al formulario',
  unread: 'No se ha podido leer lo que está guardado ahora. Intente guardar de nuevo.',
}
