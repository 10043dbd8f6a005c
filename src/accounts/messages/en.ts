/** What mails, pages and answers about accounts say, in English. `{names}` are filled in. */
export const en = {
  mails: {
    invitation: {
      subject: 'Your account at Hansa',
      text: 'Hello {name},\n\nan account was made for you at Hansa, the content hub of your network of municipalities. Open this address to choose your password:\n\n{link}\n\nThe link works once, within seven days. After that, ask your administrator for a new one.\n\nIf you did not expect this mail, leave it alone: without the link nobody can use the account.\n',
    },
    reset: {
      subject: 'A new password for Hansa',
      text: 'Hello {name},\n\nsomebody, you we hope, asked for a new password for your account at Hansa. Open this address to choose it:\n\n{link}\n\nThe link works once, within one hour. All devices are signed out when you use it.\n\nIf it was not you, leave this mail alone: your password stays as it is.\n',
    },
  },
  answers: {
    incomplete:
      'Something is missing or has the wrong form. Send the e-mail address like name@city.example, and the password as text.',
    wait: 'Too many tries. Wait {seconds} seconds and try again.',
    suspended: 'This account is suspended. Ask your administrator.',
    code: 'Enter the code of your authenticator app, or one of your recovery codes.',
    wrongCode: 'This code is wrong, or was used before. Wait for the next one in your authenticator app.',
    setUp: 'You need a second factor to sign in. Set it up now; you need an authenticator app.',
    setUpFirst:
      'Your municipality wants a second factor of everybody. Set it up at /account/two-factor first; until then nothing else works.',
    foreign:
      'You can do this for people alone whose every membership is in a municipality that you administer, and not for yourself.',
    notInvited: 'This person has a password already and needs no invitation.',
    gone: 'This address is not in use here. Links for a new password open a page of their own; a forgotten password is asked for at /admin/forgot.',
    foreignOrigin: 'This form came from another website. Open the page on the hub and try again.',
  },
  link: {
    titleInvitation: 'Welcome to Hansa',
    introInvitation: 'Hello {name}. Choose the password for your account {email}.',
    titleReset: 'Choose a new password',
    introReset: 'Choose a new password for your account {email}. All devices will be signed out.',
    password: 'Password',
    hint: '12 characters or more. Several words in a row are easy to remember.',
    repeat: 'Password again',
    submit: 'Save the password',
    differ: 'The two passwords differ. Type the same one twice.',
    goneTitle: 'This link does not work any more',
    gone: 'It was used before, has expired, or was replaced by a newer one. Look for a newer mail, ask for a new password on the sign-in page, or ask your administrator for a new invitation.',
    doneTitle: 'Your password is saved',
    done: 'You can sign in with it now.',
    signIn: 'Sign in',
  },
  account: {
    title: 'Sign-in and security',
    back: 'Back to the hub',
    sessions: 'Where you are signed in',
    device: 'Device',
    since: 'Since',
    lastSeen: 'Last seen',
    actions: 'Action',
    unknown: 'Unknown device',
    thisOne: 'this device',
    end: 'Sign out',
    endNamed: 'Sign out {device}, since {since}',
    endAll: 'Sign out everywhere',
    endAllHint: 'Every device is signed out, this one too.',
    factor: 'Second factor',
    factorOn: 'An authenticator app is set up.',
    factorOff: 'No authenticator app is set up. With one, nobody gets in with your password alone.',
    factorLink: 'Set up or change the second factor',
  },
  factor: {
    title: 'Second factor',
    demanded:
      'Your municipality, or the network, wants a second factor of everybody. You can go on once it is set up.',
    step1: 'Install an authenticator app on your phone, for example Aegis, FreeOTP or Google Authenticator.',
    step2: 'Scan this code with it, or type the key.',
    qr: 'QR code with the key below',
    key: 'Key',
    step3: 'Enter the six digits that the app shows.',
    code: 'Code',
    submit: 'Set up',
    wrong:
      'This code is wrong. Look whether the clock of your phone is right, and enter the digits that the app shows now.',
    expired: 'This page was open too long. Begin again.',
    again: 'Begin again',
    codesTitle: 'Your recovery codes',
    codes:
      'The second factor is set up. Keep these codes in a safe place: each works once, when your phone is lost. They are not shown again.',
    goOn: 'I have kept them. Go on',
    newCodes: 'Make new recovery codes',
    newCodesHint: 'The old ones end.',
    off: 'Remove the second factor',
    offHint: 'Enter a code of the app, or a recovery code.',
    offRefused:
      'Your municipality, or the network, wants a second factor of everybody. It can be replaced by an administrator, and not removed.',
    offDone: 'The second factor is removed.',
  },
  signIn: {
    code: 'Code of the authenticator app, or a recovery code',
    submit: 'Sign in',
    other: 'Sign in with {name}',
    secondTitle: 'Second factor',
    expired: 'This page was open too long, or the account has changed. Sign in again.',
    oidcFailed: 'Signing in with {name} did not work. Try again; if it stays, tell your administrator.',
    oidcUnknown:
      'There is no account here for you at {name}. Ask your administrator for an invitation to the very e-mail address that {name} knows.',
    oidcUnverified: '{name} has not confirmed your e-mail address. Confirm it there and try again.',
  },
  identities: {
    title: 'Identity providers',
    link: 'Link {name}',
    unlink: 'Unlink {name}',
    password: 'Present password',
    confirmTitle: 'Link {name} to your account',
    confirm:
      '{name} says that you are {email}. Show once that this account is yours; from then on you can sign in with {name}.',
    submit: 'Link and sign in',
    wrong: 'The password is wrong.',
    outside: '{name} may not speak for this account (any more). Sign in with your password.',
    needsFactor:
      'Network administrators use {name} only beside a second factor of the hub. Sign in with your password and set one up first.',
  },
  admin: {
    invite: 'Whoever you add gets an invitation by e-mail and chooses the password.',
    sendAgain: 'Send the invitation again',
    sent: 'The invitation is on its way.',
    revoke: 'Revoke the invitation',
    revoked: 'The invitation does not work any more.',
    resetFactor: 'Reset the second factor',
    resetFactorSure:
      'Without it, the password alone lets this person in until a new one is set up. Reset it?',
    resetFactorDone: 'The second factor is removed.',
    security: 'Sign-in and security: devices, second factor',
    currentPassword: 'Present password',
    failed: 'That did not work: {reason}',
  },
}

/** The texts of one language. */
export type AccountMessages = typeof en
