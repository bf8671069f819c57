package org.planrunde.ui.visit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps what a page was answered last, packed. Flow holds that text in each session for a browser
 * that did not get it and asks again; the first answer of a procedure weighs more than everything
 * else in an idle visit, twice as much as soon as somebody has used a typographic quotation mark.
 */
@Component
class PackedAnswers extends UidlRequestHandler implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  /** What is shorter is not worth the work. In characters. */
  private static final int SHORT = 4_000;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addRequestHandler(this);
  }

  @Override
  public Optional<ResponseWriter> synchronizedHandleRequest(
      VaadinSession session, VaadinRequest request, VaadinResponse response, String body)
      throws IOException {
    // Looked for before: the request may end the session.
    var page = session.getService().findUI(request);
    var writer = super.synchronizedHandleRequest(session, request, response, body);
    if (page != null) {
      pack(page);
    }
    return writer;
  }

  @Override
  protected ServerRpcHandler createRpcHandler() {
    return new Unpacking();
  }

  static void pack(UI page) {
    var answer = page.getInternals().getLastRequestResponse();
    if (answer == null || answer.isEmpty()) {
      return;
    }
    var isLong = answer.length() > SHORT;
    ComponentUtil.setData(page, PackedText.class, isLong ? PackedText.of(answer) : null);
    if (isLong) {
      page.getInternals().setLastRequestResponse("");
    }
  }

  /** Does nothing if the last answer was a short one, which lies there as it was. */
  static void unpack(UI page) {
    var packed = ComponentUtil.getData(page, PackedText.class);
    if (packed != null) {
      page.getInternals().setLastRequestResponse(packed.text());
    }
  }

  /** Puts the answer back before it is sent once more. */
  private static final class Unpacking extends ServerRpcHandler {
    private static final long serialVersionUID = 1;

    @Override
    public void handleRpc(UI page, String message, VaadinRequest request)
        throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
      try {
        super.handleRpc(page, message, request);
      } catch (ClientResentPayloadException again) {
        unpack(page);
        throw again;
      }
    }
  }
}
