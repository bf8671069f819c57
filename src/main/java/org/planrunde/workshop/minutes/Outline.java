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
record Outline(
    String title, String foot, Locale language, MinutesWords words, List<Block> blocks) {

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

    private void themes() {
      if (minutes.themes().isEmpty()) {
        return;
      }
      heading(2, words.say("minutes.themes"));
      var rows = new ArrayList<List<String>>();
      rows.add(List.of(words.say("minutes.theme"), words.say("minutes.cards"), words.say("minutes.numbers")));
      for (int i = 0; i < minutes.themes().size(); i++) {
        rows.add(theme(CleanText.line(minutes.themes().get(i), 200), i));
      }
      var without = theme(words.say("minutes.theme.none"), -1);
      if (!without.get(1).equals("0")) {
        rows.add(without);
      }
      blocks.add(new Block.Table(words.say("minutes.themes.caption"), rows, true));
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
      var dots = only(round, Spread.Dots.class);
      if (!dots.isEmpty()) {
        blocks.add(new Block.Table(words.say("minutes.dots.caption"), dots(dots), true));
        standings(dots);
        say("minutes.dots.rule", Spread.FEWEST);
      }
      var opinions = only(round, Spread.Opinions.class);
      if (!opinions.isEmpty()) {
        blocks.add(new Block.Table(words.say("minutes.opinions.caption"), opinions(opinions), true));
        standings(opinions);
        say("minutes.opinions.rule", Spread.FEWEST);
      }
    }

    private static List<MinutesVote> only(MinutesRound round, Class<? extends Spread> kind) {
      return round.votes().stream().filter(vote -> kind.isInstance(vote.spread())).toList();
    }

    private List<List<String>> dots(List<MinutesVote> votes) {
      var rows = new ArrayList<List<String>>();
      rows.add(head("subject", "dots", "givers", "median", "spread"));
      for (var vote : votes) {
        if (vote.spread() instanceof Spread.Dots dots) {
          rows.add(
              List.of(
                  CleanText.line(vote.subject(), 160),
                  Integer.toString(dots.total()),
                  words.say("minutes.of", dots.givers(), dots.seats()),
                  Integer.toString(dots.median()),
                  IntStream.range(0, dots.given().size())
                      .mapToObj(n -> words.say("minutes.spread.dots", n, dots.given().get(n)))
                      .collect(Collectors.joining(", "))));
        }
      }
      return rows;
    }

    private List<List<String>> opinions(List<MinutesVote> votes) {
      var rows = new ArrayList<List<String>>();
      rows.add(head("subject", "agree", "disagree", "pass", "seats"));
      for (var vote : votes) {
        if (vote.spread() instanceof Spread.Opinions o) {
          var counts = Stream.of(o.agree(), o.disagree(), o.pass(), o.seats()).map(String::valueOf);
          rows.add(
              Stream.concat(Stream.of(CleanText.line(vote.subject(), 160)), counts).toList());
        }
      }
      return rows;
    }

    private List<String> head(String... names) {
      return Stream.of(names).map(name -> words.say("minutes.vote." + name)).toList();
    }

    /** What the room agrees on and what splits it, side by side. */
    private void standings(List<MinutesVote> votes) {
      var agreed = named(votes, Spread.Standing.AGREED);
      var split = named(votes, Spread.Standing.SPLIT);
      if (agreed.isEmpty() && split.isEmpty()) {
        return;
      }
      var none = words.say("minutes.nothing");
      blocks.add(
          new Block.Table(
              words.say("minutes.standings"),
              List.of(
                  List.of(words.say("minutes.agreed"), words.say("minutes.split")),
                  List.of(agreed.isEmpty() ? none : agreed, split.isEmpty() ? none : split)),
              false));
    }

    private static String named(List<MinutesVote> votes, Spread.Standing standing) {
      return votes.stream()
          .filter(vote -> vote.spread().standing() == standing)
          .limit(8)
          .map(vote -> CleanText.line(vote.subject(), 120))
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
