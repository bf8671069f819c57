package org.planrunde.dialogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.planrunde.storage.spi.ErasesAgain;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes comments back once more that a restored database has not forgotten. */
@Component
class CommentsErasedAgain implements ErasesAgain {
  private final Commenting comments;

  CommentsErasedAgain(Commenting comments) {
    this.comments = comments;
  }

  @Override
  public String kind() {
    return Commenting.KIND;
  }

  @Override
  @Transactional
  public int eraseAgain(Map<UUID, LocalDate> noted) {
    return (int) noted.keySet().stream().filter(id -> comments.erase(new CommentId(id))).count();
  }
}
