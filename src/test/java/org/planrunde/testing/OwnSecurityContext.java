package org.planrunde.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Tells Spring Security's one static place which of the contexts of this test run is asked now:
 * else a context that is used again looks for who is signed in where the last one made keeps it.
 * Named in {@code META-INF/spring.factories}.
 */
public final class OwnSecurityContext extends AbstractTestExecutionListener {
  @Override
  public void beforeTestMethod(TestContext test) {
    test.getApplicationContext()
        .getBeanProvider(SecurityContextHolderStrategy.class)
        .ifUnique(SecurityContextHolder::setContextHolderStrategy);
  }

  /** Before whatever signs somebody in. */
  @Override
  public int getOrder() {
    return 0;
  }
}
