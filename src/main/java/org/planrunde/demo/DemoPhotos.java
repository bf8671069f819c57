package org.planrunde.demo;

import java.util.ArrayList;
import java.util.List;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.contribution.Photos;
import org.planrunde.demo.scene.Scene;
import org.planrunde.storage.image.SafeImage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Draws the photos of the invented residents and hands them in as theirs. */
@Component
@ConditionalOnProperty("planrunde.demo")
class DemoPhotos {
  private final Photos photos;

  DemoPhotos(Photos photos) {
    this.photos = photos;
  }

  /** The photos of one line of the content; most have none. */
  List<DraftPhoto> of(JsonNode line) {
    var own = new ArrayList<DraftPhoto>();
    for (var photo : line.path("photos")) {
      var scene = Scene.valueOf(DemoProcedures.text(photo, "scene"));
      own.add(
          new DraftPhoto(
              photos.add(SafeImage.encode(scene.draw())), DemoProcedures.text(photo, "alt")));
    }
    return own;
  }
}
