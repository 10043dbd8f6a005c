/** Words of the setup page. */
export interface SetupMessages {
  lang: string
  title: string
  intro: string
  code: string
  name: string
  email: string
  password: string
  submit: string
  wrongCode: string
  badName: string
  badEmail: string
  badPassword: string
}

/** The setup page's words by language; the browser's preference chooses. */
export const setupMessages: Record<string, SetupMessages> = {
  en: {
    lang: 'en',
    title: 'Set up Hansa',
    intro:
      'This hub has no user yet. Enter the one-time code from the console and make the first administrator.',
    code: 'One-time code',
    name: 'Your name',
    email: 'E-mail address',
    password: 'Password (12 characters or more)',
    submit: 'Make the administrator',
    wrongCode: 'That is not the code on the console. Copy it again; it looks like abcd-efgh-jkmn.',
    badName: 'Enter your name.',
    badEmail: 'That is not an e-mail address. It looks like name@city.example.',
    badPassword: 'The password is too short. Use 12 characters or more.',
  },
  sq: {
    lang: 'sq',
    title: 'Konfigurimi i Hansa-s',
    intro:
      'Kjo qendër nuk ka ende asnjë përdorues. Shkruani kodin njëpërdorimësh nga konsola dhe krijoni administratorin e parë.',
    code: 'Kodi njëpërdorimësh',
    name: 'Emri juaj',
    email: 'Adresa e e-mailit',
    password: 'Fjalëkalimi (12 shenja ose më shumë)',
    submit: 'Krijo administratorin',
    wrongCode: 'Ky nuk është kodi në konsolë. Kopjojeni përsëri; duket si abcd-efgh-jkmn.',
    badName: 'Shkruani emrin tuaj.',
    badEmail: 'Kjo nuk është adresë e-maili. Duket si emri@qyteti.example.',
    badPassword: 'Fjalëkalimi është shumë i shkurtër. Përdorni 12 shenja ose më shumë.',
  },
  it: {
    lang: 'it',
    title: 'Configura Hansa',
    intro:
      'Questo hub non ha ancora utenti. Inserisci il codice monouso mostrato nella console e crea il primo amministratore.',
    code: 'Codice monouso',
    name: 'Il tuo nome',
    email: 'Indirizzo e-mail',
    password: 'Password (almeno 12 caratteri)',
    submit: "Crea l'amministratore",
    wrongCode: 'Non è il codice della console. Copialo di nuovo; ha la forma abcd-efgh-jkmn.',
    badName: 'Inserisci il tuo nome.',
    badEmail: 'Non è un indirizzo e-mail. Ha la forma nome@citta.example.',
    badPassword: 'La password è troppo corta. Usa almeno 12 caratteri.',
  },
}
