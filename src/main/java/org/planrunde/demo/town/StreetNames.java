package org.planrunde.demo.town;

import java.util.Iterator;
import java.util.List;

/** Hands out each name once. */
final class StreetNames {
  private final Iterator<String> names;

  private StreetNames(String words) {
    names = List.of(words.strip().split("\\s*,\\s*")).iterator();
  }

  /** The next unused name; throws {@link java.util.NoSuchElementException} when all are given. */
  String next() {
    return names.next();
  }

  static StreetNames station() {
    return new StreetNames(
        """
        Poststraße, Schillerstraße, Humboldtstraße, Lessingstraße, Uhlandstraße,
        Brückenkamp, Weberstraße, Sattlerweg, Seilerstraße, Gerberweg, Kastanienweg,
        Drechslerweg, Hutmacherstraße, Wagnerstraße, Färberstraße\
        """);
  }

  static StreetNames west() {
    return new StreetNames(
        """
        Ahornweg, Birkenweg, Buchenstraße, Eichenweg, Erlenweg, Eschenweg, Fichtenweg,
        Ginsterweg, Hainbuchenweg, Haselweg, Holunderweg, Ilexweg, Kiefernweg, Kirschallee,
        Lärchenweg, Mispelweg, Nussbaumweg, Pappelweg, Platanenstraße, Quittenweg, Rotdornweg,
        Schlehenweg, Speierlingweg, Tannenweg, Ulmenstraße, Wacholderweg, Weidenweg,
        Weißdornweg, Zedernweg, Zwetschgenweg, Apfelweg, Birnenweg, Eibenweg, Felsenbirnenweg,
        Goldregenweg, Hartriegelweg, Johannisbeerweg, Kornelkirschenweg, Ligusterweg,
        Maulbeerweg, Pflaumenweg, Robinienweg, Sanddornweg, Traubenkirschenweg\
        """);
  }

  static StreetNames north() {
    return new StreetNames(
        """
        Speicherstraße, Lokschuppenweg, Weichenweg, Stellwerkstraße, Schwellenweg,
        Kopernikusstraße, Keplerstraße, Gaußstraße, Eulerstraße, Leibnizstraße, Röntgenstraße,
        Curiestraße, Meitnerstraße, Noetherstraße, Planckstraße, Hertzstraße, Ohmstraße,
        Siemensweg, Zeppelinweg, Lilienthalweg, Daimlerweg, Dieselweg, Gutenbergstraße,
        Fraunhoferweg, Bunsenweg, Kirchhoffweg, Helmholtzweg, Virchowweg, Kochweg, Liebigweg,
        Wöhlerweg, Merianweg, Herschelweg, Kirchweg, Lenzweg, Nernstweg, Borchardtweg,
        Riemannweg, Cantorweg, Weierstraßweg, Hilbertweg, Dedekindweg, Steinerweg, Jacobiweg\
        """);
  }

  static StreetNames east() {
    return new StreetNames(
        """
        Bachstraße, Beethovenstraße, Brahmsweg, Brucknerweg, Händelstraße, Haydnweg, Lisztweg,
        Mozartstraße, Schubertweg, Schumannstraße, Telemannweg, Weberweg, Regerweg,
        Mendelssohnweg, Fanny-Hensel-Weg, Clara-Schumann-Weg, Fontaneweg, Stormweg, Kellerweg,
        Raabeweg, Heinestraße, Kleiststraße, Eichendorffweg, Mörikeweg, Büchnerweg, Hebbelweg,
        Droste-Hülshoff-Weg, Novalisweg, Tieckweg, Brentanoweg, Arnimweg, Klopstockweg,
        Wielandweg, Herderweg, Hölderlinweg, Rilkeweg, Gluckweg, Glinkaweg, Loeweweg, Silcherweg,
        Flotowweg, Nicolaiweg, Marschnerweg, Spohrweg\
        """);
  }

  static StreetNames south() {
    return new StreetNames(
        """
        Amselweg, Bachstelzenweg, Buchfinkenweg, Dohlenweg, Drosselweg, Eisvogelweg,
        Elsterweg, Falkenweg, Finkenweg, Fischreiherweg, Goldammerweg, Grasmückenweg,
        Habichtweg, Haubentaucherweg, Kiebitzweg, Kleiberweg, Kranichweg, Kuckucksweg,
        Lerchenweg, Meisenweg, Milanweg, Nachtigallenweg, Pirolweg, Reiherweg, Rohrsängerweg,
        Rotkehlchenweg, Schwalbenweg, Schwanenweg, Spechtweg, Sperberweg, Sperlingsweg, Starenweg,
        Steinkauzweg, Stieglitzweg, Storchenweg, Uhuweg, Wachtelweg, Wiedehopfweg, Zaunkönigweg,
        Zeisigweg, Bussardweg, Dompfaffweg, Eulenweg, Fasanenweg, Girlitzweg, Hänflingweg,
        Käuzchenweg, Möwenweg, Rebhuhnweg, Schnepfenweg\
        """);
  }

  static StreetNames oldTown() {
    return new StreetNames(
        """
        Wallgasse, Mittelgasse, Marktgasse, Krämergasse, Bäckergasse, Fischergasse,
        Schmiedegasse, Töpfergasse, Küfergasse, Salzgasse, Brunnengasse, Klostergasse,
        Pfarrgasse, Schulgasse, Glockengasse, Turmgasse, Hirschgasse, Löwengasse, Rosengasse,
        Engelgasse, Schwanengasse, Mönchgasse, Nonnengasse, Spitalgasse, Badergasse, Webergasse,
        Schustergasse, Nadlergasse, Zinngasse, Kupfergasse, Silbergasse, Goldgasse, Eisengasse,
        Kornmarkt, Heugasse, Strohgasse, Hafergasse, Mehlgasse, Fleischgasse, Käsegasse, Weingasse,
        Biergasse, Honiggasse, Wachsgasse, Seifengasse, Lohgasse, Ledergasse, Leinengasse,
        Tuchgasse, Seidengasse, Knopfgasse, Spindelgasse, Kammergasse, Zollgasse, Wachtgasse,
        Torgasse, Zwingergasse, Harfengasse, Kannengasse, Lautengasse\
        """);
  }
}
