const rad = Math.PI / 180;
const DAY = 86_400_000;

/** Where the sun stands: degrees clockwise from north, degrees above the horizon. */
export interface SunPlace {
  azimuth: number;
  height: number;
}

/**
 * The sun's place to about a hundredth of a degree between 1950 and 2050, by the low-precision formulas of the
 * Astronomical Almanac; without the refraction that lifts it by half a degree at the horizon.
 */
export function sunAt(time: number, lon: number, lat: number): SunPlace {
  const days = time / DAY - 10_957.5;
  const mean = (280.46 + 0.9856474 * days) % 360;
  const anomaly = ((357.528 + 0.9856003 * days) % 360) * rad;
  const ecliptic = (mean + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * rad;
  const tilt = (23.439 - 0.0000004 * days) * rad;
  const ascension = Math.atan2(Math.cos(tilt) * Math.sin(ecliptic), Math.cos(ecliptic));
  const declination = Math.asin(Math.sin(tilt) * Math.sin(ecliptic));
  const sidereal = ((18.697374558 + 24.06570982441908 * days) * 15 + lon) * rad;
  const hour = sidereal - ascension;
  const height = Math.asin(
    Math.sin(lat * rad) * Math.sin(declination) + Math.cos(lat * rad) * Math.cos(declination) * Math.cos(hour)
  );
  const south = Math.atan2(
    Math.sin(hour), Math.cos(hour) * Math.sin(lat * rad) - Math.tan(declination) * Math.cos(lat * rad)
  );
  return { azimuth: (south / rad + 540) % 360, height: height / rad };
}

/** The moment at which clocks in a zone show a day and minutes after midnight. */
export function moment(day: string, minutes: number, zone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const guess = wanted - offset(wanted, zone);
  return wanted - offset(guess, zone);
}

function offset(time: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric',
    minute: 'numeric', second: 'numeric'
  }).formatToParts(time);
  const n = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(n('year'), n('month') - 1, n('day'), n('hour'), n('minute'), n('second'));
  return shown - Math.floor(time / 1000) * 1000;
}

/** Minutes after midnight between which the sun is up; the whole day or none of it near the poles. */
export function daylight(day: string, zone: string, lon: number, lat: number): [number, number] {
  const up: number[] = [];
  for (let m = 0; m < 1440; m += 5) {
    // Half a degree of refraction and the upper edge of the disc: the usual meaning of sunrise.
    if (sunAt(moment(day, m, zone), lon, lat).height > -0.83) up.push(m);
  }
  return up.length === 0 ? [720, 720] : [up[0], up[up.length - 1]];
}

/** Such as 15:40. */
export const clock = (minutes: number) =>
  `${Math.floor(minutes / 60)}:${String(Math.round(minutes) % 60).padStart(2, '0')}`;
