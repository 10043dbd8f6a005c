import type { AccountMessages } from './en.ts'

/** Italian. */
export const it: { [Part in keyof AccountMessages]?: Partial<AccountMessages[Part]> } = {
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
}
