package org.planrunde.opendata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Municipality;
import org.planrunde.ui.SiteAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** By which address this installation is asked, and whose host that is. */
@Component
public class OpenSite {
  private final SiteAddress configured;
  private final Municipalities municipalities;

  OpenSite(SiteAddress configured, Municipalities municipalities) {
    this.configured = configured;
    this.municipalities = municipalities;
  }

  /** The municipality whose own host was asked, or the only one there is. */
  public Optional<Municipality> town(HttpServletRequest request) {
    return municipalities.findAt(request.getServerName());
  }

  /**
   * The beginning of every address in an answer, with a slash at its end. The host of a
   * municipality is kept; any other name is taken only where no address is configured, since caches
   * keep answers.
   */
  public String base(HttpServletRequest request) {
    var asked = ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
    var ownHost =
        town(request).filter(t -> request.getServerName().equalsIgnoreCase(t.host())).isPresent();
    return ownHost ? asked : configured.of("").orElse(asked);
  }
}
