package org.planrunde.contribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.identity.Municipalities;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.Photographs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Who is given a photo, and what the answer says to browsers and caches. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class PhotoControllerTest {
  @Value("${local.server.port}")
  int port;

  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Photos photos;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private Procedure procedure;
  private Receipt receipt;

  @BeforeEach
  void send() {
    var municipality = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(municipality.id(), ModerationPolicy.AFTER));
    var photo = new DraftPhoto(photos.add(Photographs.jpeg(900, 600)), "Eine Wiese");
    receipt =
        contributions.submit(
            new Draft(
                UUID.randomUUID(),
                procedure.id(),
                "verkehr",
                "idee",
                "Bank am Weg",
                "",
                "",
                null,
                "",
                true,
                Channel.ONLINE,
                List.of(photo)));
  }

  private HttpResponse<byte[]> get(String rest, String... headers)
      throws IOException, InterruptedException {
    var address =
        "http://127.0.0.1:"
            + port
            + "/api/v1/procedures/"
            + procedure.slug()
            + "/contributions/"
            + receipt.code()
            + "/photos/"
            + rest;
    var request = HttpRequest.newBuilder(URI.create(address));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    }
  }

  @Test
  void aPublicPhotoIsAJpegThatCachesMustAskFor() throws Exception {
    var answer = get("1/small");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith(0xff, 0xd8, 0xff);
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Cache-Control").orElseThrow())
        .contains("private", "max-age=0", "must-revalidate");
    assertThat(headers.firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("inline; filename=\"" + receipt.code() + "-1-small.jpg\"");
    assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    var tag = headers.firstValue("ETag").orElseThrow();
    assertThat(get("1/small", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get("1/large", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void withheldOrWithdrawnIsGoneAtTheNextRequestEvenForACache() throws Exception {
    var tag = get("1/small").headers().firstValue("ETag").orElseThrow();
    contributions.withhold(receipt.id());
    assertThat(get("1/small", "If-None-Match", tag).statusCode()).isEqualTo(404);
    contributions.publish(receipt.id());
    assertThat(get("1/small").statusCode()).isEqualTo(200);
    receipts.withdraw(receipt.secret());
    assertThat(get("1/small", "If-None-Match", tag).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0/small",
        "2/small",
        "-1/small",
        "99999999999/small",
        "x/small",
        "1/original",
        "1/SMALL",
        "1/..%2f..%2fetc",
        "%2e%2e/small"
      })
  void everythingElseIsNotThere(String rest) throws Exception {
    assertThat(get(rest).statusCode()).isIn(400, 404);
  }

  @Test
  void aPhotoIsNotFoundThroughAnotherProcedure() throws Exception {
    procedure =
        procedures.save(Fixtures.procedure(procedure.municipality(), ModerationPolicy.AFTER));
    assertThat(get("1/small").statusCode()).isEqualTo(404);
  }
}
