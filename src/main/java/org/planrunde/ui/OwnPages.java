package org.planrunde.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves pages that the build of the front end makes beside Flow and that ask nobody but this
 * server.
 */
public final class OwnPages {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";
  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private OwnPages() {}

  /**
   * What is in the folder, under this path: the assets, which have their checksum in the name, may
   * be kept; the pages are asked for anew.
   *
   * @param path without a slash at its end
   * @param pages a pattern for what is in the folder itself
   * @param folder on the class path, with a slash at its end
   */
  public static void serve(
      ResourceHandlerRegistry registry, String path, String pages, String folder) {
    serve(registry, path + "/assets/**", folder + "assets/", FOREVER);
    serve(registry, path + pages, folder, CacheControl.noCache());
  }

  private static void serve(
      ResourceHandlerRegistry registry, String path, String folder, CacheControl cache) {
    registry
        .addResourceHandler(path)
        .addResourceLocations(folder)
        .setCacheControl(cache)
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
  }

  /**
   * Nobody frames the pages, they tell nobody where they were, and ask for no more than a screen
   * and keys.
   */
  public static HandlerInterceptor policy() {
    return new Policy();
  }

  private static final class Policy implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("X-Frame-Options", "DENY");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader(
          "Permissions-Policy", "geolocation=(), camera=(), microphone=(), payment=(), usb=()");
      return true;
    }
  }
}
