package org.planrunde.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.planrunde.ui.spi.ExternalHosts;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class KnownHostsTest {
  private final AtomicInteger asked = new AtomicInteger();

  private KnownHosts of(ExternalHosts source) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("source", source);
    return new KnownHosts(beans.getBeanProvider(ExternalHosts.class));
  }

  @Test
  void asksOnceForManyAnswers() {
    var hosts =
        of(() -> {
          asked.incrementAndGet();
          return Set.of("https://karten.beispiel.example");
        });
    for (var i = 0; i < 100; i++) {
      assertThat(hosts.list()).containsExactly("https://karten.beispiel.example");
    }
    assertThat(asked).hasValueLessThan(5);
  }

  @Test
  void whatIsNotKnownIsNotAllowedAndNobodyIsRefusedForIt() {
    var hosts =
        of(() -> {
          throw new IllegalStateException("no database");
        });
    assertThat(hosts.list()).isEmpty();
  }

  @Test
  void whatChangedIsAskedForAtOnce() {
    var hosts = of(() -> Set.of("https://karten" + asked.incrementAndGet() + ".example"));
    assertThat(hosts.list()).containsExactly("https://karten1.example");
    assertThat(hosts.list()).containsExactly("https://karten1.example");
    hosts.forget();
    assertThat(hosts.list()).containsExactly("https://karten2.example");
    assertThat(hosts.list()).containsExactly("https://karten2.example");
  }
}
