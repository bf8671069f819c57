package org.planrunde.contribution.sensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A private person's name with an address near it: neither alone is found, since streets are what
 * people write about and names are often those of schools and poets.
 */
final class NameFinder {
  /** How many characters may lie between a name and an address. */
  private static final int NEAR = 80;

  private static final Set<String> FIRST_NAMES = Words.read("first-names.txt");
  private static final Set<String> TITLES =
      Set.of("Herr", "Herrn", "Frau", "Familie", "Fam", "Mr", "Mrs", "Ms", "Nachbar", "Nachbarin");

  /** Behind "Herr" or "Frau" these are an office or a doctor, not yet a name. */
  private static final Set<String> OFFICES =
      Set.of(
          "Bürgermeister",
          "Bürgermeisterin",
          "Oberbürgermeister",
          "Oberbürgermeisterin",
          "Landrat",
          "Landrätin",
          "Minister",
          "Ministerin",
          "Stadtrat",
          "Stadträtin",
          "Präsident",
          "Präsidentin");

  private static final List<String> STREETS =
      List.of(
          "straße",
          "strasse",
          "str",
          "weg",
          "gasse",
          "allee",
          "platz",
          "ring",
          "damm",
          "ufer",
          "chaussee",
          "stieg",
          "pfad",
          "zeile",
          "twiete",
          "graben",
          "steig",
          "street",
          "road");
  private static final int LONGEST_STREET = "chaussee".length();
  private static final Set<String> BEFORE_STREETS =
      Set.of("Am", "An", "Im", "In", "Auf", "Zum", "Zur", "Unter", "Hinter", "Vor");

  private NameFinder() {}

  static List<Finding> find(String text) {
    var tokens = Token.read(text);
    var found = new ArrayList<Finding>();
    var addresses = addresses(tokens);
    var names = addresses.isEmpty() ? List.<Finding>of() : names(tokens);
    int a = 0;
    int added = -1;
    for (var name : names) {
      while (a < addresses.size() && addresses.get(a).end() + NEAR < name.start()) {
        a++;
      }
      var near = false;
      for (int i = a; i < addresses.size() && isNear(name, addresses.get(i)); i++) {
        near = true;
        var address = addresses.get(i);
        if (i > added) {
          found.add(address);
          added = i;
        }
      }
      if (near) {
        found.add(name);
      }
    }
    return found;
  }

  private static boolean isNear(Finding name, Finding address) {
    return address.start() - name.end() <= NEAR && name.start() - address.end() <= NEAR;
  }

  private static List<Finding> names(List<Token> tokens) {
    var found = new ArrayList<Finding>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      int last = Character.isUpperCase(tokens.get(i).word().charAt(0)) ? lastOfName(tokens, i) : 0;
      if (last > 0 && !isStreetAfter(tokens, last)) {
        found.add(new Finding(SensitiveKind.NAME, tokens.get(i).start(), tokens.get(last).end()));
        i = last;
      }
    }
    return found;
  }

  /** Index of the surname if a name begins here, else 0. */
  private static int lastOfName(List<Token> tokens, int at) {
    var word = tokens.get(at).word();
    int next = at + 1;
    if (TITLES.contains(word)) {
      if (next < tokens.size() && tokens.get(next).word().matches("Dr|Prof")) {
        next++;
      }
      if (next >= tokens.size() || OFFICES.contains(tokens.get(next).word())) {
        return 0;
      }
      var first = FIRST_NAMES.contains(tokens.get(next).word());
      if (first && next + 1 < tokens.size() && isSurname(tokens.get(next + 1))) {
        return next + 1;
      }
      return isSurname(tokens.get(next)) ? next : 0;
    }
    return FIRST_NAMES.contains(word) && isSurname(tokens.get(next)) ? next : 0;
  }

  private static boolean isSurname(Token token) {
    return !token.gap() && token.isCapitalised() && !isStreet(token.word());
  }

  /** "Willy Brandt Straße" is a street, not a person. */
  private static boolean isStreetAfter(List<Token> tokens, int surname) {
    return surname + 1 < tokens.size()
        && !tokens.get(surname + 1).gap()
        && isStreet(tokens.get(surname + 1).word());
  }

  private static List<Finding> addresses(List<Token> tokens) {
    var found = new ArrayList<Finding>();
    for (int i = 1; i < tokens.size(); i++) {
      if (isHouse(tokens.get(i))) {
        int street = street(tokens, i - 1);
        if (street >= 0) {
          found.add(new Finding(SensitiveKind.ADDRESS, start(tokens, street), tokens.get(i).end()));
        }
      }
    }
    return found;
  }

  /** Index of the street's first word if its last one stands here, else -1. */
  private static int street(List<Token> tokens, int last) {
    if (isStreet(tokens.get(last).word())) {
      return last;
    }
    var before = last > 0 && BEFORE_STREETS.contains(tokens.get(last - 1).word());
    return before && tokens.get(last).isCapitalised() ? last - 1 : -1;
  }

  /** Takes "Alte" before "Gasse" and "Willy Brandt" before "Straße" into the address. */
  private static int start(List<Token> tokens, int street) {
    int first = street;
    var bare =
        tokens.get(street).word().length() <= LONGEST_STREET
            && STREETS.contains(tokens.get(street).word().toLowerCase(Locale.ROOT));
    while (bare
        && first > 0
        && street - first < 2
        && !tokens.get(first).gap()
        && tokens.get(first - 1).isCapitalised()) {
      first--;
    }
    return tokens.get(first).start();
  }

  private static boolean isStreet(String word) {
    if (Character.isUpperCase(word.charAt(0))) {
      for (var street : STREETS) {
        int from = word.length() - street.length();
        if (word.regionMatches(true, from, street, 0, street.length())) {
          return true;
        }
      }
    }
    return false;
  }

  /** One to three digits that do not begin with 0, and perhaps a letter. */
  private static boolean isHouse(Token token) {
    var word = token.word();
    if (token.gap() || word.charAt(0) < '1' || word.charAt(0) > '9') {
      return false;
    }
    int digits = 0;
    while (digits < word.length() && Words.isDigit(word, digits)) {
      digits++;
    }
    return digits <= 3
        && (word.length() == digits
            || (word.length() == digits + 1 && Character.isLetter(word.charAt(digits)))
            || word.charAt(digits) == '-');
  }
}
