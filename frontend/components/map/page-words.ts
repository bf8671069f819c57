import mapDe from '../../../src/main/resources/i18n/map_de.properties?raw';
import mapEn from '../../../src/main/resources/i18n/map_en.properties?raw';

/** The words of the map element for pages without Flow, from the same files as everywhere. */
export const pageMapWords = (language: 'de' | 'en'): Record<string, string> =>
  Object.fromEntries(
    (language === 'en' ? mapEn : mapDe)
      .split('\n')
      .filter((line) => line.startsWith('map.'))
      .map((line) => {
        const at = line.indexOf('=');
        return [line.slice('map.'.length, at), line.slice(at + 1)];
      })
  );
