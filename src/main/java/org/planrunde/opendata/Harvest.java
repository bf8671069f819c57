package org.planrunde.opendata;

import java.io.IOException;
import java.util.List;
import org.planrunde.contribution.OpenContribution;
import org.planrunde.contribution.OpenContributions;
import org.planrunde.contribution.OpenFilter;
import org.planrunde.kernel.ProcedureId;
import org.springframework.stereotype.Component;

/**
 * Goes through all public contributions of a procedure, page by page: between two pages no
 * connection of the database waits for whoever reads slowly. What is withdrawn meanwhile is left
 * out if its page was not read yet.
 */
@Component
public class Harvest {
  private static final int PAGE = 500;

  private final OpenContributions contributions;

  Harvest(OpenContributions contributions) {
    this.contributions = contributions;
  }

  /** Takes some contributions after the others. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the next ones, at least one. */
    void accept(List<OpenContribution> page) throws IOException;
  }

  /** Reads the first page at once, so that what fails does so before an answer has begun. */
  public Pages of(ProcedureId procedure) {
    return new Pages(procedure);
  }

  /** All contributions of a procedure, to go through once. For one thread. */
  public final class Pages {
    private final ProcedureId procedure;
    private List<OpenContribution> page;

    private Pages(ProcedureId procedure) {
      this.procedure = procedure;
      page = contributions.page(procedure, OpenFilter.ALL, "", PAGE);
    }

    /** Hands over all of them in the order of their codes. */
    public void each(Sink sink) throws IOException {
      while (!page.isEmpty()) {
        sink.accept(page);
        page =
            page.size() < PAGE
                ? List.of()
                : contributions.page(procedure, OpenFilter.ALL, page.getLast().code(), PAGE);
      }
    }
  }
}
