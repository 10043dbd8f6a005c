import type { AccountMessages } from './en.ts'

/** Italian. */
export const it: AccountMessages = {
  mails: {
    invitation: {
      subject: 'Il tuo account su Hansa',
      text: "Ciao {name},\n\nè stato creato per te un account su Hansa, l'hub dei contenuti della tua rete di comuni. Apri questo indirizzo per scegliere la password:\n\n{link}\n\nIl link funziona una volta, entro sette giorni. Dopo, chiedine uno nuovo al tuo amministratore.\n\nSe non aspettavi questa mail, ignorala: senza il link nessuno può usare l'account.\n",
    },
    reset: {
      subject: 'Una nuova password per Hansa',
      text: "Ciao {name},\n\nqualcuno, speriamo tu, ha chiesto una nuova password per il tuo account su Hansa. Apri questo indirizzo per sceglierla:\n\n{link}\n\nIl link funziona una volta, entro un'ora. Quando lo usi, tutti i dispositivi vengono disconnessi.\n\nSe non sei stato tu, ignora questa mail: la password resta com'è.\n",
    },
  },
  answers: {
    wait: 'Troppi tentativi. Aspetta {seconds} secondi e riprova.',
    suspended: 'Questo account è sospeso. Rivolgiti al tuo amministratore.',
    code: "Inserisci il codice dell'app di autenticazione, o uno dei codici di recupero.",
    wrongCode: "Questo codice è sbagliato o già usato. Aspetta il prossimo nell'app.",
    setUp: "Per accedere serve un secondo fattore. Configuralo ora; serve un'app di autenticazione.",
    incomplete:
      "Manca qualcosa o ha una forma sbagliata. Scrivi l'indirizzo e-mail come nome@citta.example e la password come testo.",
    setUpFirst:
      'Il tuo comune chiede a tutti un secondo fattore. Configuralo prima su /account/two-factor; fino ad allora non funziona altro.',
    foreign:
      'Puoi farlo solo per persone che appartengono esclusivamente a comuni che amministri tu, e non per te stesso.',
    notInvited: 'Questa persona ha già una password e non ha bisogno di un invito.',
    gone: 'Questo indirizzo qui non è in uso. I link per una nuova password aprono una pagina propria; una password dimenticata si chiede su /admin/forgot.',
    foreignOrigin: "Questo modulo viene da un altro sito. Apri la pagina sull'hub e riprova.",
  },
  link: {
    titleInvitation: 'Benvenuto su Hansa',
    introInvitation: 'Ciao {name}. Scegli la password per il tuo account {email}.',
    titleReset: 'Scegli una nuova password',
    introReset:
      'Scegli una nuova password per il tuo account {email}. Tutti i dispositivi verranno disconnessi.',
    password: 'Password',
    hint: 'Almeno 12 caratteri. Più parole di seguito si ricordano facilmente.',
    repeat: 'Ripeti la password',
    submit: 'Salva la password',
    differ: 'Le due password sono diverse. Scrivi due volte la stessa.',
    goneTitle: 'Questo link non funziona più',
    gone: "È già stato usato, è scaduto o è stato sostituito da uno più recente. Cerca una mail più recente, chiedi una nuova password nella pagina di accesso, o un nuovo invito all'amministratore.",
    doneTitle: 'La password è salvata',
    done: 'Ora puoi accedere.',
    signIn: 'Accedi',
  },
  account: {
    title: 'Accesso e sicurezza',
    back: "Torna all'hub",
    sessions: 'Dove hai effettuato l’accesso',
    device: 'Dispositivo',
    since: 'Da',
    lastSeen: 'Ultima attività',
    actions: 'Azione',
    unknown: 'Dispositivo sconosciuto',
    thisOne: 'questo dispositivo',
    end: 'Disconnetti',
    endNamed: 'Disconnetti {device}, connesso da {since}',
    endAll: 'Disconnetti ovunque',
    endAllHint: 'Ogni dispositivo viene disconnesso, anche questo.',
    factor: 'Secondo fattore',
    factorOn: "È configurata un'app di autenticazione.",
    factorOff:
      "Non è configurata nessuna app di autenticazione. Con un'app, nessuno entra con la sola password.",
    factorLink: 'Configura o cambia il secondo fattore',
  },
  factor: {
    title: 'Secondo fattore',
    demanded:
      'Il tuo comune, o la rete, chiede a tutti un secondo fattore. Potrai continuare quando sarà configurato.',
    step1:
      "Installa sul telefono un'app di autenticazione, per esempio Aegis, FreeOTP o Google Authenticator.",
    step2: "Inquadra questo codice con l'app, oppure scrivi la chiave.",
    qr: 'Codice QR con la chiave qui sotto',
    key: 'Chiave',
    step3: "Inserisci le sei cifre che mostra l'app.",
    code: 'Codice',
    submit: 'Configura',
    wrong:
      "Questo codice è sbagliato. Controlla che l'orologio del telefono sia giusto e inserisci le cifre che l'app mostra ora.",
    expired: 'Questa pagina è rimasta aperta troppo a lungo. Ricomincia.',
    again: 'Ricomincia',
    codesTitle: 'I tuoi codici di recupero',
    codes:
      'Il secondo fattore è configurato. Conserva questi codici in un posto sicuro: ognuno vale una volta, se perdi il telefono. Non vengono più mostrati.',
    goOn: 'Li ho conservati. Continua',
    newCodes: 'Crea nuovi codici di recupero',
    newCodesHint: 'Quelli vecchi non valgono più.',
    off: 'Togli il secondo fattore',
    offHint: "Inserisci un codice dell'app o un codice di recupero.",
    offRefused:
      'Il tuo comune, o la rete, chiede a tutti un secondo fattore. Un amministratore può sostituirlo; non si può togliere.',
    offDone: 'Il secondo fattore è stato tolto.',
  },
  signIn: {
    code: "Codice dell'app di autenticazione, o un codice di recupero",
    submit: 'Accedi',
    other: 'Accedi con {name}',
    secondTitle: 'Secondo fattore',
    expired: "Questa pagina è rimasta aperta troppo a lungo, o l'account è cambiato. Accedi di nuovo.",
    oidcFailed: "L'accesso con {name} non è riuscito. Riprova; se continua, avvisa il tuo amministratore.",
    oidcUnknown:
      "Qui non c'è un account per te presso {name}. Chiedi al tuo amministratore un invito proprio all'indirizzo e-mail che {name} conosce.",
    oidcUnverified: '{name} non ha confermato il tuo indirizzo e-mail. Confermalo lì e riprova.',
  },
  identities: {
    title: 'Provider di identità',
    link: 'Collega {name}',
    unlink: 'Scollega {name}',
    password: 'Password attuale',
    confirmTitle: 'Collega {name} al tuo account',
    confirm:
      '{name} dice che sei {email}. Dimostra una volta che questo account è tuo; da allora potrai accedere con {name}.',
    submit: 'Collega e accedi',
    wrong: 'La password è sbagliata.',
    outside: '{name} non può (più) garantire per questo account. Accedi con la tua password.',
    needsFactor:
      "Gli amministratori della rete usano {name} solo insieme a un secondo fattore dell'hub. Accedi con la tua password e impostane prima uno.",
  },
  admin: {
    invite: 'Chi aggiungi riceve un invito per e-mail e sceglie la password.',
    sendAgain: "Invia di nuovo l'invito",
    sent: "L'invito è partito.",
    revoke: "Revoca l'invito",
    revoked: "L'invito non funziona più.",
    resetFactor: 'Reimposta il secondo fattore',
    resetFactorSure:
      'Senza, a questa persona basta la password per entrare finché non ne configura uno nuovo. Reimpostare?',
    resetFactorDone: 'Il secondo fattore è stato tolto.',
    security: 'Accesso e sicurezza: dispositivi, secondo fattore',
    currentPassword: 'Password attuale',
    failed: 'Non ha funzionato: {reason}',
  },
}
