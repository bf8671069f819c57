package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Photo;
import org.planrunde.contribution.PhotoSize;
import org.planrunde.contribution.Photos;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PictureStrip;
import org.planrunde.ui.ShownPicture;

/** Photos as residents see them. */
final class PhotoViews {
  private PhotoViews() {}

  /** The photos of a public contribution, from their public addresses. */
  static PictureStrip everybodys(
      Procedure procedure, Contribution said, List<Photo> photos, Component speaker) {
    return new PictureStrip(
        photos.stream()
            .map(photo ->
                ShownPicture.at(
                    Addresses.photo(procedure.slug(), said.code(), photo, PhotoSize.SMALL),
                    Addresses.photo(procedure.slug(), said.code(), photo, PhotoSize.LARGE),
                    words(photo, speaker),
                    photo.width(),
                    photo.height()))
            .toList());
  }

  /** The photos of a contribution that perhaps only its author may see. */
  static PictureStrip authors(List<Photo> own, Photos photos, Component speaker) {
    return new PictureStrip(
        own.stream().map(photo -> drafted(photo, photos, words(photo, speaker))).toList());
  }

  /** A photo that only the browser at hand may fetch. */
  static ShownPicture drafted(Photo photo, Photos photos, String words) {
    return ShownPicture.read(
        () -> photos.read(photo, PhotoSize.SMALL),
        () -> photos.read(photo, PhotoSize.LARGE),
        words,
        photo.width(),
        photo.height());
  }

  private static String words(Photo photo, Component speaker) {
    return photo.alt().isEmpty()
        ? speaker.getTranslation("portal.photo.undescribed", photo.position())
        : photo.alt();
  }
}
