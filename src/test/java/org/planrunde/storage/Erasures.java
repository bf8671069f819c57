package org.planrunde.storage;

import java.util.Map;
import org.springframework.context.ApplicationContext;

/** What happens to the list of erasures at a start, for the tests of other rooms. */
public final class Erasures {
  private Erasures() {}

  /** Reads the list as a start does; how many of what were there again. */
  public static Map<String, Integer> atStart(ApplicationContext context) {
    context.getBean(ErasureList.class).catchUp();
    return context.getBean(ErasureReplay.class).replay();
  }
}
