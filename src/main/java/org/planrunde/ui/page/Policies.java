package org.planrunde.ui.page;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.planrunde.ui.spi.ExternalHosts;
import org.planrunde.ui.spi.ExternalHostsChanged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends the security headers with every answer. */
@Component
final class Policies extends OncePerRequestFilter {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 18;
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");

  private final KnownHosts known;
  private final String frameAncestors;

  Policies(
      ObjectProvider<ExternalHosts> hosts,
      @Value("${planrunde.frame-ancestors:'self'}") String frameAncestors) {
    known = new KnownHosts(hosts);
    this.frameAncestors = frameAncestors;
  }

  /** A page that is opened right after a layer was laid down may load it. */
  @EventListener(ExternalHostsChanged.class)
  void forgetHosts() {
    known.forget();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(ContentPolicy.HEADER, policy().plain());
    ALWAYS.forEach(response::setHeader);
    chain.doFilter(request, response);
  }

  /** Marks the scripts of a Flow page and allows only those. */
  void allowFlow(IndexHtmlResponse page) {
    var bytes = new byte[NONCE_BYTES];
    RANDOM.nextBytes(bytes);
    var nonce = Base64.getEncoder().encodeToString(bytes);
    page.getDocument().getElementsByTag("script").attr("nonce", nonce);
    page.getDocument().getElementsByTag("style").attr("nonce", nonce);
    page.getDocument().select("link[rel=modulepreload]").attr("nonce", nonce);
    page.getVaadinResponse().setHeader(ContentPolicy.HEADER, policy().flow(nonce));
  }

  private ContentPolicy policy() {
    return new ContentPolicy(frameAncestors, known.list());
  }
}
