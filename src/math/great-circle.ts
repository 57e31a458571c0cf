const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/**
 * Distance of two points on the earth as the crow flies (Luftlinie), in kilometres, by the haversine formula on a sphere
 * of the mean radius: within half a percent of the ellipsoid.
 *
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 * @example greatCircle(52.52, 13.405, 48.137, 11.575) // about 504: Berlin to Munich
 */
export function greatCircle(
  latitude: number,
  longitude: number,
  otherLatitude: number,
  otherLongitude: number,
): number {
  const up = Math.sin(((otherLatitude - latitude) * RADIANS) / 2);
  const across = Math.sin(((otherLongitude - longitude) * RADIANS) / 2);
  const half = up * up + Math.cos(latitude * RADIANS) * Math.cos(otherLatitude * RADIANS) * across * across;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}
