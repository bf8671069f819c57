import mapDe from '../../src/main/resources/i18n/map_de.properties?raw';
import mapEn from '../../src/main/resources/i18n/map_en.properties?raw';
import type { Language } from './model';

const de = {
  start: 'Hier tippen und mitreden',
  minutes: 'Dauert drei Minuten. Ohne Namen, ohne Konto.',
  forgets: 'Dieses Gerät vergisst Sie nach jedem Beitrag.',
  language: 'Sprache',
  left: 'noch {0} Tage',
  today: 'nur noch heute',
  closed: 'Zurzeit werden hier keine Beiträge angenommen.',
  full: 'Dieses Gerät kann gerade nichts sichern und nimmt keine Beiträge an. Bitte sagen Sie an der Theke Bescheid.',
  nothing: 'Für dieses Gerät ist kein Verfahren eingerichtet.',
  which: 'Worüber möchten Sie reden?',
  about: 'Worum geht es?',
  write: 'Beitrag schreiben',
  step: 'Schritt {0} von {1}',
  calm: 'Nach 90 Sekunden Ruhe fragen wir nach.',
  nameless: 'Ohne Namen.',
  where: 'Wo ist es?',
  where_line: 'Bringen Sie die Marke an den Ort: mit dem Finger, der Maus oder den Pfeiltasten.',
  here: 'Dieser Ort stimmt',
  in_words: 'Den Ort mit Worten sagen',
  in_words_label: 'Der Ort in Ihren Worten',
  in_words_hint: 'Zum Beispiel: am Haupteingang, an der Haltestelle, in der ganzen Straße.',
  words_missing: 'Sagen Sie den Ort mit ein paar Worten, oder gehen Sie zurück zur Karte.',
  nowhere: 'Ohne bestimmten Ort',
  set_place: 'Setzen Sie zuerst eine Marke auf die Karte.',
  outside: 'Die Marke liegt außerhalb des Gebiets.',
  topic: 'Welches Thema?',
  kind: 'Was ist es?',
  say: 'Was möchten Sie sagen?',
  title: 'In einem Satz',
  text: 'Mehr dazu (freiwillig)',
  title_short: 'Schreiben Sie mindestens drei Zeichen und ein Wort.',
  choose: 'Wählen Sie bitte eines aus.',
  private: 'Bitte keine Namen, Adressen oder Telefonnummern.',
  check: 'So geben Sie es ab',
  consent: 'Ich bin einverstanden, dass mein Beitrag veröffentlicht und ausgewertet wird.',
  consent_missing: 'Ohne Ihr Einverständnis können wir den Beitrag nicht annehmen.',
  send: 'Abgeben',
  unsaved: 'Ihr Beitrag ließ sich auf diesem Gerät nicht sichern und ist nicht abgegeben. Ihr Text steht noch hier. Versuchen Sie es noch einmal oder sagen Sie an der Theke Bescheid.',
  thanks: 'Danke. Sie sitzen mit am Tisch.',
  kept: 'Ihr Beitrag ist gesichert. Ein Mensch liest ihn, bevor er erscheint.',
  receipt: 'Ihre Quittung',
  receipt_line: 'Damit sehen Sie später, was aus Ihrem Beitrag wurde, und ziehen ihn zurück. Ohne Konto. Sie gilt, sobald dieses Gerät verbunden war, und wird nur jetzt gezeigt.',
  qr: 'Quittung als QR-Code',
  qr_line: 'Mit dem Telefon abfotografieren oder abschreiben.',
  done: 'Fertig',
  on: 'Weiter',
  back: 'Zurück',
  erase: 'Alles löschen',
  still: 'Sind Sie noch da?',
  still_line: 'In {0} Sekunden löscht dieses Gerät, was Sie eingegeben haben. Tippen Sie irgendwo, um weiterzumachen.',
  still_on: 'Ich bin noch da',
  large: 'Große Schrift',
  contrast: 'Kontrast',
  read: 'Vorlesen',
  lower: 'Tiefer stellen',
  pair: 'Gerät koppeln',
  pair_line: 'Die Verwaltung erzeugt unter „Geräte“ einen Code von acht Zeichen. Er gilt eine Viertelstunde.',
  pair_code: 'Code',
  pair_do: 'Koppeln',
  pair_offline: 'Der Server ist nicht erreichbar. Zum Koppeln braucht das Gerät Netz.',
  pair_waiting: 'Auf diesem Gerät warten noch {0} Beiträge. Sie werden nach dem Koppeln gesendet.',
  keyboard: 'Tastatur',
  shift: 'Großschreibung',
  digits: 'Ziffern und Zeichen',
  letters: 'Buchstaben',
  delete: 'Löschen',
  space: 'Leertaste',
  newline: 'Absatz'
};

export type Key = keyof typeof de;

const en: Record<Key, string> = {
  start: 'Tap here and join in',
  minutes: 'Takes three minutes. No name, no account.',
  forgets: 'This device forgets you after each contribution.',
  language: 'Language',
  left: '{0} days left',
  today: 'today only',
  closed: 'No contributions are taken here at the moment.',
  full: 'This device cannot store anything just now and takes no contributions. Please tell the people at the desk.',
  nothing: 'No procedure is set up for this device.',
  which: 'What would you like to talk about?',
  about: 'What is it about?',
  write: 'Write a contribution',
  step: 'Step {0} of {1}',
  calm: 'After 90 seconds of silence we ask.',
  nameless: 'Without a name.',
  where: 'Where is it?',
  where_line: 'Bring the mark to the place: by finger, mouse or arrow keys.',
  here: 'This is the place',
  in_words: 'Tell the place in words',
  in_words_label: 'The place in your words',
  in_words_hint: 'For example: at the main entrance, at the stop, in the whole street.',
  words_missing: 'Tell the place in a few words, or go back to the map.',
  nowhere: 'No particular place',
  set_place: 'Put a mark on the map first.',
  outside: 'The mark lies outside the area.',
  topic: 'Which topic?',
  kind: 'What is it?',
  say: 'What would you like to say?',
  title: 'In one sentence',
  text: 'More about it (optional)',
  title_short: 'Write at least three characters and a word.',
  choose: 'Please choose one.',
  private: 'No names, addresses or telephone numbers, please.',
  check: 'This is what you hand in',
  consent: 'I agree that my contribution is published and analysed.',
  consent_missing: 'Without your consent we cannot take the contribution.',
  send: 'Hand in',
  unsaved: 'Your contribution could not be stored on this device and is not handed in. Your text is still here. Try again or tell the people at the desk.',
  thanks: 'Thank you. You have a seat at the table.',
  kept: 'Your contribution is stored. A person reads it before it appears.',
  receipt: 'Your receipt',
  receipt_line: 'With it you see later what became of your contribution, and take it back. No account. It holds as soon as this device was connected, and is shown only now.',
  qr: 'Receipt as QR code',
  qr_line: 'Take a picture with your phone, or copy it.',
  done: 'Done',
  on: 'Next',
  back: 'Back',
  erase: 'Erase all',
  still: 'Are you still there?',
  still_line: 'In {0} seconds this device erases what you entered. Tap anywhere to go on.',
  still_on: 'I am still here',
  large: 'Large type',
  contrast: 'Contrast',
  read: 'Read aloud',
  lower: 'Lower',
  pair: 'Pair this device',
  pair_line: 'The administration makes a code of eight characters under “Devices”. It holds for a quarter of an hour.',
  pair_code: 'Code',
  pair_do: 'Pair',
  pair_offline: 'The server cannot be reached. The device needs network to be paired.',
  pair_waiting: 'There are {0} contributions waiting on this device. They are sent once it is paired.',
  keyboard: 'Keyboard',
  shift: 'Capitals',
  digits: 'Digits and signs',
  letters: 'Letters',
  delete: 'Delete',
  space: 'Space',
  newline: 'New line'
};

const all = { de, en };

/** Says a text of this page in the language of the visit. */
export const say = (key: Key, ...values: (string | number)[]): string =>
  all[language()][key].replace(/\{(\d)\}/g, (whole, i: string) => String(values[Number(i)] ?? whole));

export const language = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'de');

/** The words of the map element, from the same files as everywhere. */
export const mapWords = (): Record<string, string> =>
  Object.fromEntries(
    (language() === 'en' ? mapEn : mapDe)
      .split('\n')
      .filter((line) => line.startsWith('map.'))
      .map((line) => {
        const at = line.indexOf('=');
        return [line.slice('map.'.length, at), line.slice(at + 1)];
      })
  );
