package org.planrunde.workshop.minutes;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The minutes as headings, paragraphs, quotes and tables: the same for every format. */
record Outline(String title, String foot, Locale language, MinutesWords words, List<Block> blocks) {

  static Outline of(Minutes minutes, MinutesWords words) {
    return new Writer(minutes, words).write();
  }

  private static final class Writer {
    private final Minutes minutes;
    private final MinutesWords words;
    private final List<Block> blocks = new ArrayList<>();

    Writer(Minutes minutes, MinutesWords words) {
      this.minutes = minutes;
      this.words = words;
    }

    Outline write() {
      var title = words.say("minutes.title", CleanText.line(minutes.title(), 200));
      blocks.add(new Block.Heading(1, title));
      blocks.add(new Block.Facts(facts()));
      if (minutes.leftOut() > 0) {
        say("minutes.left-out", minutes.leftOut());
      }
      picture();
      themes();
      for (int i = 0; i < minutes.rounds().size(); i++) {
        round(i, minutes.rounds().get(i));
      }
      heading(2, words.say("minutes.about"));
      say("minutes.about.text");
      var foot = words.say("minutes.foot", when(minutes.written(), FormatStyle.MEDIUM));
      return new Outline(title, foot, minutes.language(), words, List.copyOf(blocks));
    }

    private List<Block.Fact> facts() {
      var attendance = minutes.attendance();
      return Stream.of(
              fact("minutes.procedure", minutes.procedure()),
              fact("minutes.town", minutes.town()),
              fact("minutes.place", minutes.place()),
              fact("minutes.time", span(minutes.starts(), minutes.ends())),
              fact(
                  "minutes.attendance",
                  words.say(
                      "minutes.attendance.text",
                      attendance.room(),
                      attendance.home(),
                      attendance.paper())),
              fact(
                  "minutes.content",
                  words.say(
                      "minutes.content.text",
                      minutes.rounds().size(),
                      minutes.cards().size(),
                      minutes.themes().size())))
          .filter(fact -> !fact.value().isEmpty())
          .toList();
    }

    private Block.Fact fact(String key, String value) {
      return new Block.Fact(words.say(key), CleanText.line(value, 300));
    }

    private void picture() {
      var map = minutes.map();
      if (map != null) {
        heading(2, words.say("minutes.map"));
        blocks.add(
            new Block.Picture(
                new MinutesPicture(
                    map.png(), map.width(), map.height(), CleanText.line(map.alt(), 1_000)),
                words.say("minutes.map.caption")));
      }
    }

    private String sorted(Minutes.Sorting by) {
      return by.proposed() == 0
          ? words.say("minutes.themes.caption")
          : words.say("minutes.themes.machine", by.proposed(), by.moved(), by.named(), by.merged());
    }

    private void themes() {
      if (minutes.themes().isEmpty()) {
        return;
      }
      heading(2, words.say("minutes.themes"));
      var rows = new ArrayList<List<String>>();
      rows.add(
          List.of(
              words.say("minutes.theme"),
              words.say("minutes.cards"),
              words.say("minutes.numbers")));
      for (int i = 0; i < minutes.themes().size(); i++) {
        rows.add(theme(CleanText.line(minutes.themes().get(i), 200), i));
      }
      var without = theme(words.say("minutes.theme.none"), -1);
      if (!without.get(1).equals("0")) {
        rows.add(without);
      }
      blocks.add(new Block.Table(sorted(minutes.sorting()), rows, true));
    }

    private List<String> theme(String name, int index) {
      var numbers =
          minutes.cards().stream()
              .filter(card -> card.theme() == index)
              .map(MinutesCard::number)
              .toList();
      var some = numbers.stream().limit(60).map(String::valueOf).collect(Collectors.joining(", "));
      return List.of(
          name, Integer.toString(numbers.size()), numbers.size() > 60 ? some + " …" : some);
    }

    private void round(int index, MinutesRound round) {
      var name = CleanText.line(round.title().isEmpty() ? round.kind() : round.title(), 200);
      heading(2, words.say("minutes.round", index + 1, minutes.rounds().size(), name));
      if (!round.question().isEmpty()) {
        blocks.add(new Block.Paragraph(CleanText.of(round.question())));
      }
      blocks.add(new Block.Paragraph(pace(round)));
      for (var card : round.cards()) {
        blocks.add(new Block.Quote(card.number(), CleanText.of(card.text()), line(card)));
      }
      votes(round);
      if (!round.outcome().isEmpty()) {
        heading(3, words.say("minutes.outcome"));
        blocks.add(new Block.Paragraph(CleanText.of(round.outcome())));
      }
    }

    private String pace(MinutesRound round) {
      var kind = CleanText.line(round.kind(), 80);
      var started = round.started();
      return started == null
          ? words.say("minutes.round.not-held", kind, round.minutes())
          : words.say("minutes.round.held", kind, round.minutes(), hours(started, round.ended()));
    }

    private String line(MinutesCard card) {
      return Stream.of(
              card.origin(),
              card.field().isEmpty() ? "" : words.say("minutes.field", card.field()),
              card.theme() < 0
                  ? ""
                  : words.say("minutes.in-theme", minutes.themes().get(card.theme())),
              card.code())
          .map(part -> CleanText.line(part, 200))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" · "));
    }

    private void votes(MinutesRound round) {
      var dots = only(round, VoteSpread.Dots.class);
      if (!dots.isEmpty()) {
        blocks.add(new Block.Table(words.say("minutes.dots.caption"), dots(dots), true));
        standings(dots, "dots");
      }
      var stances = only(round, VoteSpread.Stances.class);
      if (!stances.isEmpty()) {
        blocks.add(new Block.Table(words.say("minutes.stances.caption"), stances(stances), true));
        standings(stances, "stances");
      }
    }

    private static List<MinutesVote> only(MinutesRound round, Class<? extends VoteSpread> kind) {
      return round.votes().stream().filter(vote -> kind.isInstance(vote.spread())).toList();
    }

    private List<List<String>> dots(List<MinutesVote> votes) {
      var rows = new ArrayList<List<String>>();
      rows.add(head("subject", "dots", "givers", "median", "spread"));
      for (var vote : votes) {
        if (vote.spread() instanceof VoteSpread.Dots dots) {
          rows.add(
              List.of(
                  subject(vote),
                  Integer.toString(dots.total()),
                  words.say("minutes.of", dots.givers(), dots.seats()),
                  Integer.toString(dots.median()),
                  spread(dots)));
        }
      }
      return rows;
    }

    private String spread(VoteSpread.Dots dots) {
      return IntStream.range(0, dots.given().size())
          .filter(n -> dots.given().get(n) > 0)
          .mapToObj(n -> words.say("minutes.spread.dots", n, dots.given().get(n)))
          .collect(Collectors.joining(", "));
    }

    private List<List<String>> stances(List<MinutesVote> votes) {
      var rows = new ArrayList<List<String>>();
      rows.add(head("subject", "agree", "disagree", "pass", "seats"));
      for (var vote : votes) {
        if (vote.spread() instanceof VoteSpread.Stances s) {
          var counts = Stream.of(s.agree(), s.disagree(), s.pass(), s.seats()).map(String::valueOf);
          rows.add(Stream.concat(Stream.of(subject(vote)), counts).toList());
        }
      }
      return rows;
    }

    private static String subject(MinutesVote vote) {
      return CleanText.line(vote.subject(), 160);
    }

    private List<String> head(String... names) {
      return Stream.of(names).map(name -> words.say("minutes.vote." + name)).toList();
    }

    /** What the room shares and what divides it, side by side, and what that means. */
    private void standings(List<MinutesVote> votes, String method) {
      var shared = named(votes, MinutesVote.Standing.SHARED);
      var divided = named(votes, MinutesVote.Standing.DIVIDED);
      if (shared.isEmpty() && divided.isEmpty()) {
        return;
      }
      var none = words.say("minutes.nothing");
      blocks.add(
          new Block.Table(
              words.say("minutes.standings"),
              List.of(
                  List.of(
                      words.say("minutes." + method + ".shared"),
                      words.say("minutes." + method + ".divided")),
                  List.of(shared.isEmpty() ? none : shared, divided.isEmpty() ? none : divided)),
              false));
      say("minutes." + method + ".rule");
    }

    private static String named(List<MinutesVote> votes, MinutesVote.Standing standing) {
      return votes.stream()
          .filter(vote -> vote.standing() == standing)
          .limit(8)
          .map(vote -> CleanText.line(vote.subject(), 80))
          .collect(Collectors.joining("; "));
    }

    private void heading(int level, String text) {
      blocks.add(new Block.Heading(level, text));
    }

    private void say(String key, Object... arguments) {
      blocks.add(new Block.Paragraph(words.say(key, arguments)));
    }

    private String span(Instant from, @Nullable Instant until) {
      return until == null
          ? when(from, FormatStyle.FULL)
          : words.say("minutes.span", when(from, FormatStyle.FULL), hour(until));
    }

    private String hours(Instant from, @Nullable Instant until) {
      return until == null
          ? words.say("minutes.since", hour(from))
          : words.say("minutes.span", hour(from), hour(until));
    }

    private String when(Instant at, FormatStyle day) {
      return DateTimeFormatter.ofLocalizedDateTime(day, FormatStyle.SHORT)
          .withLocale(minutes.language())
          .format(at.atZone(minutes.zone()));
    }

    private String hour(Instant at) {
      return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
          .withLocale(minutes.language())
          .format(at.atZone(minutes.zone()));
    }
  }
}
