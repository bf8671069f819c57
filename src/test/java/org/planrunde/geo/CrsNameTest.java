package org.planrunde.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsNameTest {
  private static final String GEOGCS =
      "GEOGCS[\"GCS_X\",DATUM[\"D_X\",SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EPSG:25832 | 25832 | 0 | false",
        "epsg:4326 | 4326 | 0 | false",
        " EPSG:25832+7837 | 25832 | 7837 | false",
        "25833 | 25833 | 0 | false",
        "EPSG:900913 | 3857 | 0 | false",
        "EPSG:7415 | 28992 | 5709 | false",
        "EPSG:5555 | 25832 | 5783 | false",
        "EPSG:9924 | 4258 | 7837 | false",
        "urn:ogc:def:crs:EPSG::25833 | 25833 | 0 | true",
        "urn:ogc:def:crs:EPSG:6.12:25833 | 25833 | 0 | true",
        "urn:x-ogc:def:crs:EPSG:25833 |  |  | ",
        "urn:ogc:def:crs:EPSG::7415 | 28992 | 5709 | true",
        "urn:ogc:def:crs,crs:EPSG:6.12:25833,crs:EPSG:6.12:5783 | 25833 | 5783 | true",
        "urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783 | 25832 | 5783 | true",
        "urn:ogc:def:crs,crs:EPSG:6.12:3068,crs:EPSG:6.12:5783 | 3068 | 5783 | true",
        "urn:ogc:def:crs:OGC:1.3:CRS84 | 4326 | 0 | false",
        "urn:ogc:def:crs:OGC::CRS84 | 4326 | 0 | false",
        "urn:adv:crs:ETRS89_UTM32 | 25832 | 0 | true",
        "urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH*GCG2016 | 25832 | 7837 | true",
        "urn:adv:crs:ETRS89_UTM33*DE_DHHN92_NH | 25833 | 5783 | true",
        "urn:adv:crs:DE_DHDN_3GK3 | 31467 | 0 | false",
        "urn:adv:crs:ETRS89_Lat-Lon | 4258 | 0 | true",
        "http://www.opengis.net/def/crs/EPSG/0/7415 | 28992 | 5709 | true",
        "https://www.opengis.net/def/crs/EPSG/0/6697 | 6668 | 6695 | true",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84 | 4326 | 0 | false",
        "http://www.opengis.net/gml/srs/epsg.xml#31467 | 31467 | 0 | false",
        "http://www.opengis.net/def/crs-compound?1=http://www.opengis.net/def/crs/EPSG/0/25832&2=http://www.opengis.net/def/crs/EPSG/0/7837 | 25832 | 7837 | true",
        "CH1903 | 21781 | 0 | false",
        "CH1903+ | 2056 | 0 | false",
        "ETRS89 / UTM zone 32N | 25832 | 0 | false",
        "EPSG:2180 | 2180 | 0 | false"
      })
  void readsTheSpellingsOfFiles(
      String text, Integer horizontal, Integer vertical, Boolean authority) {
    var name = CrsName.parse(text);
    if (horizontal == null) {
      assertThat(name).isEmpty();
    } else {
      assertThat(name).contains(new CrsName(horizontal, vertical, authority));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#local-CRS-1",
        "EPSG:",
        "EPSG:12",
        "EPSG:25832;drop",
        "UTM",
        "UTM 32",
        "Gauss-Krueger",
        "urn:ogc:def:crs:EPSG::",
        "urn:adv:crs:ETRS89_UTM99",
        "http://example.org/def/crs/EPSG/0/25832",
        "99999999999999999999",
        "LOCAL_CS[\"EPSG:25832\"]",
        "PROJCS[",
        "PROJCS[\"ETRS_1989_UTM_Zone_32N\"",
        "PROJCS[\"ETRS_1989_UTM_Zone_32N\"]]",
        "PROJCS(\"ETRS_1989_UTM_Zone_32N\",,)x"
      })
  void guessesNothing(String text) {
    assertThat(CrsName.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROJCS[\"ETRS_1989_UTM_Zone_32N\",GEOG,PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],UNIT[\"Meter\",1.0]] | 25832",
        "PROJCS[\"ETRS_1989_UTM_Zone_32N\",GEOG,PARAMETER[\"False_Easting\",32500000.0],UNIT[\"Meter\",1.0]] | 4647",
        "PROJCS[\"ETRS_1989_UTM_Zone_N32\",GEOG,PARAMETER[\"False_Easting\",32500000.0],UNIT[\"Meter\",1.0]] | 4647",
        "PROJCS[\"ETRS_1989_UTM_Zone_32N\",GEOG,PARAMETER[\"False_Easting\",0.0],UNIT[\"Meter\",1.0]] | ",
        "PROJCS[\"ETRS_1989_UTM_Zone_32N\",GEOG,PARAMETER[\"False_Easting\",500000.0],UNIT[\"Foot\",0.3048]] | ",
        "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\",GEOG,UNIT[\"Meter\",1.0]] | 3857",
        "PROJCS[\"DHDN_3_Degree_Gauss_Zone_3\",GEOG,PARAMETER[\"False_Easting\",3500000.0],UNIT[\"Meter\",1.0]] | 31467",
        "PROJCS[\"Unknown\",GEOG,AUTHORITY[\"EPSG\",\"31468\"]] | 31468",
        "PROJCS[\"Unknown\",GEOG,UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]]] | ",
        "PROJCRS[\"ETRS89 / UTM zone 33N\",BASEGEOGCRS[\"ETRS89\",ID[\"EPSG\",4258]],CONVERSION[\"UTM\",PARAMETER[\"False easting\",500000,LENGTHUNIT[\"metre\",1]]]] | 25833",
        "PROJCRS[\"x\",ID[\"EPSG\",5652]] | 5652",
        "COMPD_CS[\"c\",PROJCS[\"x\",GEOG,AUTHORITY[\"EPSG\",\"25832\"]],VERT_CS[\"v\",AUTHORITY[\"EPSG\",\"7837\"]]] | 25832",
        "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]] | 4326",
        "GEOGCS[\"CH1903\",DATUM[\"CH1903\"]] | ",
        "BOUNDCRS[SOURCECRS[PROJCRS[\"x\",ID[\"EPSG\",25832]]],TARGETCRS[GEOGCRS[\"WGS 84\"]]] | 25832"
      })
  void readsWellKnownText(String text, Integer epsg) {
    var name = CrsName.parse(text.replace("GEOG,", GEOGCS + ",")).map(CrsName::horizontal);
    assertThat(name.orElse(null)).isEqualTo(epsg);
  }

  @Test
  void hostileTextsEndAtOnce() {
    assertThat(CrsName.parse("PROJCS[".repeat(2_800))).isEmpty();
    assertThat(CrsName.parse("PROJCS[\"" + "\"\"".repeat(9_000))).isEmpty();
    assertThat(CrsName.parse("EPSG:" + "1".repeat(1_000_000))).isEmpty();
    assertThat(CrsName.parse("GEOGCS[" + "1,".repeat(9_000))).isEmpty();
  }

  @Test
  void saysWhoseFirstAxisPointsNorth() {
    assertThat(CrsName.parse("urn:ogc:def:crs:EPSG::4326").orElseThrow().northFirst()).isTrue();
    assertThat(CrsName.parse("urn:ogc:def:crs:EPSG::31467").orElseThrow().northFirst()).isTrue();
    assertThat(CrsName.parse("urn:ogc:def:crs:EPSG::25832").orElseThrow().northFirst()).isFalse();
    assertThat(CrsName.parse("EPSG:4326").orElseThrow().northFirst()).isFalse();
    assertThat(CrsName.parse("EPSG:2180").orElseThrow().known()).isEmpty();
  }
}
