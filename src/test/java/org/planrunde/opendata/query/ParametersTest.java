package org.planrunde.opendata.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.RefusedException;

/** What programs may ask, and what is refused and why. */
class ParametersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7.1,50.6,7.2,50.8|7.15|50.7|true",
        "7.1,50.6,7.2,50.8|7.25|50.7|false",
        "7.1,50.6,-100,7.2,50.8,900|7.15|50.7|true",
        "-180,-90,180,90|7.15|50.7|true",
        "170,-10,-170,10|179|0|true",
        "170,-10,-170,10|-179|0|true",
        "170,-10,-170,10|0|0|false",
        "7.15,50.7,7.15,50.7|7.15|50.7|true",
        "180,90,180,90|180|90|true",
        "+7.1,.5e2,7.2,5.08e1|7.15|50.7|true"
      })
  void boxesHoldWhatLiesInThem(String box, double x, double y, boolean inside) {
    assertThat(BoxParameter.read(box).intersects(Wgs84.point(x, y))).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|count",
        "1,2,3|count",
        "1,2,3,4,5|count",
        "1,2,3,4,5,6,7|count",
        "NaN,1,2,3|number",
        "Infinity,1,2,3|number",
        "1e999,1,2,3|world",
        "1e9999,1,2,3|number",
        "0x10,1,2,3|number",
        "1d,1,2,3|number",
        "a,b,c,d|number",
        "1,,2,3|number",
        "1 ,2,3,4|number",
        "7,5,8,6;drop|number",
        "-181,0,0,1|world",
        "0,-91,0,1|world",
        "565000,5760000,566000,5761000|world",
        "7.1,50.8,7.2,50.6|order"
      })
  void otherBoxesAreRefused(String box, String why) {
    assertThatThrownBy(() -> BoxParameter.read(box))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("opendata.problem.bbox." + why);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01, 2026-05-01, 2026-05-01",
    "2026-05-01/2026-05-31, 2026-05-01, 2026-05-31",
    "../2026-05-31, , 2026-05-31",
    "/2026-05-31, , 2026-05-31",
    "2026-05-01/.., 2026-05-01, ",
    "2026-05-01/, 2026-05-01, ",
    "2026-05-01T23:30:00Z, 2026-05-02, 2026-05-02",
    "2026-05-01T00:30:00+02:00, 2026-05-01, 2026-05-01",
    "2026-05-01T00:30:00 02:00, 2026-05-01, 2026-05-01"
  })
  void timesAreDaysInBerlin(String text, LocalDate from, LocalDate until) {
    assertThat(TimeParameter.read(text)).isEqualTo(new TimeParameter(from, until));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "../..",
        "gestern",
        "2026",
        "2026-13-01",
        "2026-02-30",
        "2026-05-01T12:00",
        "1/2/3",
        "now()",
        "2026-05-01'",
        "+999999999-01-01T00:00:00Z/..",
        "99999-01-01",
        "0000-01-01"
      })
  void otherTimesAreRefused(String text) {
    assertThatThrownBy(() -> TimeParameter.read(text))
        .hasMessageContaining("opendata.problem.datetime.form");
  }

  @Test
  void aTimeThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> TimeParameter.read("2026-05-02/2026-05-01"))
        .hasMessageContaining("opendata.problem.datetime.order");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "100, 100",
    "1000, 1000",
    "1001, 1000",
    "1000000000, 1000",
    "007, 7",
    "99999999999999999999, 1000"
  })
  void largePagesAreCutToTheLargest(String limit, int expected) {
    assertThat(ItemsQuery.of(Map.of("limit", limit)).limit()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0, limit",
    "limit, -1, limit",
    "limit, 1e9, limit",
    "limit, 1.5, limit",
    "limit, '', limit",
    "limit, 999999999999999999999999, limit",
    "limit, ٣, limit",
    "after, ../x, after",
    "after, 'A'' or 1=1', after",
    "after, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, after",
    "bbox-crs, EPSG:25832, crs",
    "bbox-crs, '', crs",
    "crs, http://www.opengis.net/def/crs/EPSG/0/25832, crs"
  })
  void otherPagesAreRefused(String name, String value, String why) {
    assertThatThrownBy(() -> ItemsQuery.of(Map.of(name, value)))
        .hasMessageContaining("opendata.problem." + why);
  }

  @Test
  void whatIsAskedGoesBeforeWhatIsAccepted() {
    var german = List.of(Locale.FRENCH, Locale.GERMANY);
    assertThat(wish("", german)).isEqualTo(new Wish(false, Locale.GERMAN, Map.of()));
    assertThat(wish("text/html", german).html()).isTrue();
    assertThat(wish("text/html", german, "f", "json", "lang", "en"))
        .isEqualTo(new Wish(false, Locale.ENGLISH, Map.of()));
    assertThat(wish("*/*", List.of(Locale.UK), "f", "html").language()).isEqualTo(Locale.ENGLISH);
    assertThat(wish("", List.of(), "limit", "7").parameters()).containsEntry("limit", "7");
  }

  private static Wish wish(String accept, List<Locale> languages, String... asked) {
    var parameters = new java.util.HashMap<String, String[]>();
    for (int i = 0; i < asked.length; i += 2) {
      parameters.put(asked[i], new String[] {asked[i + 1]});
    }
    return Wish.of(parameters, accept, languages, Set.of("limit"));
  }

  @ParameterizedTest
  @CsvSource({
    "f, exe, format",
    "f, '', format",
    "lang, fr, language",
    "Limit, 5, unknown",
    "offset, 5, unknown",
    "<script>, 5, unknown"
  })
  void unknownWishesAreRefused(String name, String value, String why) {
    assertThatThrownBy(() -> wish("", List.of(), name, value))
        .hasMessageContaining("opendata.problem." + why);
  }

  @Test
  void whatIsSaidTwiceIsRefused() {
    var twice = Map.of("limit", new String[] {"1", "2"});
    assertThatThrownBy(() -> Wish.of(twice, "", List.of(), Set.of("limit")))
        .hasMessageContaining("opendata.problem.twice");
  }
}
