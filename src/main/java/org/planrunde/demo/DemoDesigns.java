package org.planrunde.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.planrunde.citymodel.DesignWords;
import org.planrunde.citymodel.Designs;
import org.planrunde.citymodel.Placement;
import org.planrunde.demo.town.DraftModel;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ProcedureId;
import org.springframework.stereotype.Component;

/** Puts the two drafts of the station square in, as an administrator would. */
@Component
class DemoDesigns {
  private final Designs designs;

  DemoDesigns(Designs designs) {
    this.designs = designs;
  }

  void add(Staff boss, ProcedureId procedure) {
    add(
        boss,
        procedure,
        DraftModel.a(),
        new DesignWords(
            "Entwurf A",
            "Lindenhof",
            """
            Zwei Rasenflächen liegen unter den alten Linden im Westen des Platzes, dazwischen ein \
            rundes Wasserbecken. Am westlichen Rand steht ein begrüntes Fahrradparkhaus, sechseinhalb \
            Meter hoch. Der Busbahnhof mit drei Bussteigen bleibt im Osten. Ein Leitstreifen führt vom \
            Bahnhof zu den Bussteigen und in die Altstadt.\
            """));
    add(
        boss,
        procedure,
        DraftModel.b(),
        new DesignWords(
            "Entwurf B",
            "Lange Bank",
            """
            In der Mitte liegt ein offener Platz mit einem geschwungenen Wasserlauf zum Spielen. Drei \
            Haine mit Linden geben Schatten, der größte liegt im Westen. Die Busse halten entlang der \
            Straße am südlichen Rand. Neben dem Bahnhof steht eine fünf Meter hohe Halle. Ein \
            Leitstreifen führt vom Bahnhof zu den Bussen.\
            """));
  }

  private void add(Staff boss, ProcedureId procedure, byte[] glb, DesignWords words) {
    try {
      var file = Files.createTempFile("lindenau", ".glb");
      try {
        Files.write(file, glb);
        var name = words.title() + ".glb";
        try (var checked = designs.check(file)) {
          var id = designs.add(boss, procedure, name, words.variant(), checked);
          designs.describe(boss, id, words);
          designs.place(boss, id, place());
          designs.show(boss, id, true);
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Placement place() {
    var at = DraftModel.origin();
    return new Placement(at.x, at.y, 0, DraftModel.heading(), 1, true);
  }
}
