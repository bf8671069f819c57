package org.planrunde.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a large CityGML file of small ones: the same buildings side by side, with new ids. */
final class ModelCopies {
  private static final Pattern POSITIONS = Pattern.compile("(<gml:posList[^>]*>)([^<]*)<");
  private static final Pattern ID = Pattern.compile("(gml:id=\"|xlink:href=\"#)");
  private static final String MEMBER = "<core:cityObjectMember>";
  private static final String END = "</core:cityObjectMember>";

  /** Metres from copy to copy; a tile of the German states is as wide. */
  private static final int STEP = 1_000;

  private ModelCopies() {}

  /** Writes a file with this many buildings; the samples share a reference system. */
  static void write(List<Path> samples, int buildings, Path file) throws IOException {
    var members = new ArrayList<String>();
    String head = "";
    for (Path sample : samples) {
      String text = Files.readString(sample);
      head = head.isEmpty() ? text.substring(0, text.indexOf(MEMBER)) : head;
      for (int at = text.indexOf(MEMBER); at >= 0; at = text.indexOf(MEMBER, at + 1)) {
        members.add(text.substring(at, text.indexOf(END, at) + END.length()));
      }
    }
    int side = (int) Math.ceil(Math.sqrt((double) buildings / members.size()));
    try (var out = Files.newBufferedWriter(file)) {
      out.write(head);
      for (int i = 0; i < buildings; i++) {
        int copy = i / members.size();
        write(members.get(i % members.size()), copy, copy % side, copy / side, out);
      }
      out.write("</core:CityModel>");
    }
  }

  private static void write(String member, int copy, int east, int north, BufferedWriter out)
      throws IOException {
    String named = ID.matcher(member).replaceAll("$1c" + copy + "_");
    var matcher = POSITIONS.matcher(named);
    int last = 0;
    while (matcher.find()) {
      out.append(named, last, matcher.start(2));
      String[] numbers = matcher.group(2).strip().split("\\s+");
      for (int i = 0; i < numbers.length; i++) {
        int shift = i % 3 == 2 ? 0 : STEP * (i % 3 == 0 ? east : north);
        out.append(moved(numbers[i], shift)).append(' ');
      }
      last = matcher.end(2);
    }
    out.append(named, last, named.length());
    out.newLine();
  }

  /** Whole metres only, so that what comes after the dot stays. */
  private static String moved(String number, int shift) {
    int dot = number.indexOf('.');
    int end = dot < 0 ? number.length() : dot;
    return shift == 0
        ? number
        : Long.parseLong(number.substring(0, end)) + shift + number.substring(end);
  }
}
