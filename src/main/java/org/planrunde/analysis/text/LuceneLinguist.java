package org.planrunde.analysis.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Reads languages without a tagger here: stop words and a stemmer where Lucene has them, plain
 * lower-case words (of three letters and more) elsewhere. Thread-safe.
 */
final class LuceneLinguist implements Linguist {
  private static final int SHORTEST = 3;

  private final Locale locale;
  private final Analyzer analyzer;

  LuceneLinguist(String language) {
    locale = Locale.of(language);
    analyzer = analyzerFor(language);
  }

  private static Analyzer analyzerFor(String language) {
    return switch (language) {
      case "ar" -> new ArabicAnalyzer();
      case "bg" -> new BulgarianAnalyzer();
      case "es" -> new SpanishAnalyzer();
      case "fa" -> new PersianAnalyzer();
      case "fr" -> new FrenchAnalyzer();
      case "it" -> new ItalianAnalyzer();
      case "nl" -> new DutchAnalyzer();
      case "pt" -> new PortugueseAnalyzer();
      case "ro" -> new RomanianAnalyzer();
      case "ru" -> new RussianAnalyzer();
      case "sr" -> new SerbianAnalyzer();
      case "tr" -> new TurkishAnalyzer();
      default -> new StandardAnalyzer();
    };
  }

  @Override
  public List<String> sentences(String paragraph) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
    breaks.setText(paragraph);
    var sentences = new ArrayList<String>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String sentence = paragraph.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  @Override
  public List<Feature> features(String sentence, int number) {
    var features = new ArrayList<Feature>();
    try (TokenStream words = analyzer.tokenStream("", sentence)) {
      var term = words.addAttribute(CharTermAttribute.class);
      var offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        String surface = sentence.substring(offset.startOffset(), offset.endOffset());
        if (surface.codePoints().filter(Character::isLetter).count() >= SHORTEST) {
          features.add(new Feature(term.toString(), surface, number, Feature.Kind.PLAIN));
        }
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return features;
  }
}
