package org.planrunde.ui.page;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.spi.Branding;
import org.planrunde.ui.spi.Branding.Face;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The face of the page at hand, or a neutral one while nobody has any. */
@Component
public final class CurrentBranding {
  private static final Face NEUTRAL = new Face("Planrunde", "#0F5B46", Optional.empty());

  private final ObjectProvider<Branding> source;

  CurrentBranding(ObjectProvider<Branding> source) {
    this.source = source;
  }

  /** Of the page that this thread's screen shows. */
  public Face get() {
    var ui = UI.getCurrent();
    return ui == null
        ? of("", "")
        : of(ui.getInternals().getActiveViewLocation().getPath(), host(ui));
  }

  /** Of what was asked for, before there is a screen. */
  Face of(VaadinRequest request, String path) {
    return of(path, host(request));
  }

  private Face of(String path, String host) {
    var branding = source.getIfAvailable();
    if (branding == null) {
      return NEUTRAL;
    }
    return isDesk(path)
        ? branding.ofStaff().orElseGet(() -> branding.of(path, host))
        : branding.of(path, host);
  }

  /** Whether it is a screen of the staff. */
  private static boolean isDesk(String path) {
    return RouteConfiguration.forApplicationScope()
        .getRoute(path)
        .map(screen -> screen.getAnnotation(Route.class))
        .filter(route -> route.layout() == StaffLayout.class)
        .isPresent();
  }

  /** Keeps by which name a screen was asked for, as later there may be no request. */
  static void remember(UI ui, @Nullable VaadinRequest request) {
    ComponentUtil.setData(ui, Host.class, new Host(request == null ? "" : host(request)));
  }

  private static String host(UI ui) {
    var kept = ComponentUtil.getData(ui, Host.class);
    return kept == null ? "" : kept.name();
  }

  private static String host(VaadinRequest request) {
    return request instanceof VaadinServletRequest servlet ? servlet.getServerName() : "";
  }

  private record Host(String name) implements java.io.Serializable {}
}
