package org.planrunde.plan.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.kernel.Message;
import org.planrunde.testing.StubService;

/** What services say of themselves, in the shapes in which they say it. */
class CapabilitiesReaderTest {
  private static final String WMS_111 =
      """
      <?xml version='1.0' encoding="ISO-8859-1" standalone="no" ?>
      <!DOCTYPE WMT_MS_Capabilities SYSTEM "http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd"
       [
       <!ELEMENT VendorSpecificCapabilities EMPTY>
       ]>  <!-- end of DOCTYPE declaration -->
      <WMT_MS_Capabilities version="1.1.1">
      <Service><Name>OGC:WMS</Name><Title>Bebauungspl\u00e4ne</Title>
        <ContactInformation><ContactPersonPrimary><ContactOrganization>Amt f\u00fcr Geo</ContactOrganization></ContactPersonPrimary></ContactInformation>
        <AccessConstraints>none</AccessConstraints></Service>
      <Capability><Request><GetMap><Format>image/jpeg</Format><Format>image/png</Format>
        <DCPType><HTTP><Get><OnlineResource xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://karten.example/wms?map=a.map&amp;"/></Get>
        <Post><OnlineResource xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://karten.example/post?"/></Post></HTTP></DCPType></GetMap></Request>
      <Layer><Title>Alles</Title><SRS>EPSG:4326 EPSG:3857 EPSG:4326</SRS>
        <LatLonBoundingBox minx="9" miny="51" maxx="11" maxy="53"/>
        <Attribution><Title>Stadt Probe</Title></Attribution>
        <Layer queryable="1"><Name>bplan</Name><Title>Pl\u00e4ne</Title><Abstract>Alle
           Pl\u00e4ne</Abstract>
          <Style><Name>default</Name><LegendURL width="1" height="1"><Format>image/png</Format>
            <OnlineResource xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://karten.example/legende.png"/></LegendURL></Style></Layer>
        <Layer><Name>innen</Name><Title>Gruppe</Title><Layer><Name>tief</Name><LatLonBoundingBox minx="0" miny="0" maxx="1" maxy="1"/></Layer></Layer>
      </Layer></Capability></WMT_MS_Capabilities>
      """;

  private static Offers read(String contentType, String text) {
    return CapabilitiesReader.read(
        new ServiceClient.Document(
            "https://geo.example/ows?SERVICE=WMS",
            "geo.example",
            contentType,
            text.getBytes(UTF_8)));
  }

  @Test
  void wms111IsReadAlthoughItHasADocumentType() {
    var offers = read("text/xml", WMS_111.replace("ISO-8859-1", "UTF-8"));
    assertThat(offers.type()).isEqualTo(ServiceType.WMS);
    assertThat(offers.version()).isEqualTo("1.1.1");
    assertThat(offers.title()).isEqualTo("Bebauungspläne");
    assertThat(offers.access()).isEmpty();
    assertThat(offers.attribution()).isEqualTo("Amt für Geo");
    assertThat(offers.layers()).extracting(Offer::name).containsExactly("bplan", "innen", "tief");
    var first = offers.layers().getFirst();
    assertThat(first.title()).isEqualTo("Pläne");
    assertThat(first.summary()).isEqualTo("Alle Pläne");
    assertThat(first.group()).isEqualTo("Alles");
    assertThat(first.extent()).isEqualTo(new Envelope(9, 11, 51, 53));
    assertThat(first.address()).isEqualTo("http://karten.example/wms?map=a.map");
    assertThat(first.settings())
        .containsEntry("layers", "bplan")
        .containsEntry("version", "1.1.1")
        .containsEntry("format", "image/png");
    assertThat(first.attribution()).isEqualTo("Stadt Probe");
    assertThat(first.legend()).isEqualTo("http://karten.example/legende.png");
    assertThat(first.warnings()).contains(Message.of("plan.service.warn.http"));
    assertThat(first.isFit()).isTrue();
    assertThat(first.touches(new Envelope(9.8, 9.9, 51.9, 52))).isTrue();
    assertThat(offers.layers().getLast().touches(new Envelope(9.8, 9.9, 51.9, 52))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "EPSG:3857, image/png, -",
        "EPSG:3857, image/jpeg, -",
        "EPSG:25832, image/png, plan.service.obstacle.crs",
        "EPSG:3857, image/svg+xml, plan.service.obstacle.format",
      })
  void whatTheMapCannotShowCannotBeChosen(String crs, String format, String obstacle) {
    var offer =
        read(
                "text/xml",
                """
                <WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms"><Service><Title>A</Title></Service>
                <Capability><Request><GetMap><Format>%s</Format></GetMap></Request>
                <Layer><Name>a</Name><CRS>%s</CRS></Layer></Capability></WMS_Capabilities>
                """
                    .formatted(format, crs))
            .layers()
            .getFirst();
    var found = offer.obstacle();
    assertThat(found == null ? null : found.key()).isEqualTo(obstacle);
    assertThat(offer.address()).isEqualTo("https://geo.example/ows");
  }

  private static String wmts(String matrixSet, String resource) {
    return """
    <Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.0.0">
    <ows:ServiceIdentification><ows:Title>Kacheln</ows:Title></ows:ServiceIdentification>
    <ows:OperationsMetadata><ows:Operation name="GetTile"><ows:DCP><ows:HTTP><ows:Get xlink:href="https://kacheln.example/kvp?"><ows:Constraint name="GetEncoding"><ows:AllowedValues><ows:Value>KVP</ows:Value></ows:AllowedValues></ows:Constraint></ows:Get></ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
    <Contents><Layer><ows:Title>Grau</ows:Title><ows:Identifier>grau</ows:Identifier>
      <ows:WGS84BoundingBox><ows:LowerCorner>5.5 47</ows:LowerCorner><ows:UpperCorner>15.5 55</ows:UpperCorner></ows:WGS84BoundingBox>
      <Style isDefault="true"><ows:Identifier>normal</ows:Identifier></Style><Format>image/png</Format>
      <Dimension><ows:Identifier>Time</ows:Identifier><Default>2024</Default><Value>2024</Value></Dimension>
      <TileMatrixSetLink><TileMatrixSet>%1$s</TileMatrixSet></TileMatrixSetLink>%2$s</Layer>
    <TileMatrixSet><ows:Identifier>utm</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::25832</ows:SupportedCRS>
      <TileMatrix><ows:Identifier>0</ows:Identifier><ScaleDenominator>1000</ScaleDenominator><TileWidth>256</TileWidth></TileMatrix></TileMatrixSet>
    <TileMatrixSet><ows:Identifier>web</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG:6.18.3:3857</ows:SupportedCRS>
      <TileMatrix><ows:Identifier>EPSG:3857:0</ows:Identifier><ScaleDenominator>559082264.029</ScaleDenominator><TileWidth>256</TileWidth></TileMatrix>
      <TileMatrix><ows:Identifier>EPSG:3857:1</ows:Identifier><ScaleDenominator>279541132.014</ScaleDenominator><TileWidth>256</TileWidth></TileMatrix></TileMatrixSet>
    <TileMatrixSet><ows:Identifier>gross</ows:Identifier><ows:SupportedCRS>EPSG:3857</ows:SupportedCRS>
      <TileMatrix><ows:Identifier>0</ows:Identifier><ScaleDenominator>279541132.014</ScaleDenominator><TileWidth>512</TileWidth></TileMatrix></TileMatrixSet>
    </Contents></Capabilities>
    """
        .formatted(matrixSet, resource);
  }

  @Test
  void tilesAreAskedByTheTemplateOfTheService() {
    var resource =
        "<ResourceURL format=\"image/png\" resourceType=\"tile\" template=\"https://kacheln.example/{Time}/grau/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png\"/>";
    var offer = read("text/xml", wmts("web", resource)).layers().getFirst();
    assertThat(offer.isFit()).isTrue();
    assertThat(offer.address())
        .isEqualTo("https://kacheln.example/2024/grau/normal/web/EPSG:3857:{z}/{y}/{x}.png");
    assertThat(offer.settings()).containsEntry("maxZoom", "1").containsEntry("matrixSet", "web");
    assertThat(offer.extent()).isEqualTo(new Envelope(5.5, 15.5, 47, 55));
  }

  @Test
  void orByAQuestion() {
    assertThat(read("text/xml", wmts("web", "")).layers().getFirst().address())
        .isEqualTo(
            "https://kacheln.example/kvp?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=grau&STYLE=normal&FORMAT=image%2Fpng&TILEMATRIXSET=web&TILEMATRIX=EPSG:3857:{z}&TILEROW={y}&TILECOL={x}");
  }

  @ParameterizedTest
  @CsvSource({"utm, matrix", "gross, matrix", "keins, matrix"})
  void otherTilesCannotBeChosen(String set, String obstacle) {
    assertThat(read("text/xml", wmts(set, "")).layers().getFirst().obstacle())
        .isEqualTo(Message.of("plan.service.obstacle." + obstacle));
  }

  @Test
  void wfsTellsItsKindsOfFeatures() {
    var offers =
        read(
            "text/xml",
            """
            <wfs:WFS_Capabilities version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink">
            <ows:ServiceIdentification><ows:Title>Grün</ows:Title><ows:AccessConstraints>{"id":"dl-by-de/2.0","quelle":"Stadt Probe, Umweltamt"}</ows:AccessConstraints></ows:ServiceIdentification>
            <ows:OperationsMetadata><ows:Operation name="GetFeature"><ows:DCP><ows:HTTP><ows:Get xlink:href="https://wfs.example/a?"/></ows:HTTP></ows:DCP>
            <ows:Parameter name="outputFormat"><ows:AllowedValues><ows:Value>application/gml+xml; version=3.2</ows:Value><ows:Value>application/geo+json</ows:Value></ows:AllowedValues></ows:Parameter></ows:Operation></ows:OperationsMetadata>
            <wfs:FeatureTypeList><wfs:FeatureType><wfs:Name>app:baum</wfs:Name><wfs:Title>Bäume</wfs:Title><wfs:DefaultCRS>urn:ogc:def:crs:EPSG::25832</wfs:DefaultCRS></wfs:FeatureType>
            <wfs:FeatureType><wfs:Name>app:mond</wfs:Name><wfs:DefaultCRS>urn:ogc:def:crs:EPSG::104903</wfs:DefaultCRS></wfs:FeatureType></wfs:FeatureTypeList></wfs:WFS_Capabilities>
            """);
    assertThat(offers.attribution()).isEqualTo("Stadt Probe, Umweltamt");
    var first = offers.find("baum").orElseThrow();
    assertThat(first.address()).isEqualTo("https://wfs.example/a");
    assertThat(first.settings())
        .containsEntry("sourceLayer", "app:baum")
        .containsEntry("sourceFormat", "application/geo+json")
        .containsEntry("sourceCrs", "urn:ogc:def:crs:EPSG::25832");
    assertThat(offers.layers().getLast().obstacle())
        .isEqualTo(Message.of("plan.service.obstacle.wfs-crs"));
  }

  @Test
  void theCollectionsOfAnApiAreFoundFromItsLandingPage() {
    try (var service =
        new StubService(it -> {
          var path = it.getRequestURI().getPath();
          var json =
              path.endsWith("/collections")
                  ? """
                  {"title":"Daten","collections":[{"id":"baum","title":"Bäume","extent":{"spatial":{"bbox":[[9.8,51.9,9.9,52.0]]}},
                   "links":[{"rel":"items","type":"text/html","href":"x"},{"rel":"items","type":"application/geo+json","href":"collections/baum/items"}]},
                   {"id":"kachel","itemType":"tile","links":[]}]}
                  """
                  : """
                  {"links":[{"rel":"data","type":"application/json","href":"collections"}]}
                  """;
          StubService.answer(it, 200, "application/json", json.getBytes(UTF_8));
        })) {
      var offers =
          new ServiceDesk(Set.of("localhost"), ServiceLimits.USUAL).ask(service.address("/api/"));
      assertThat(offers.layers()).hasSize(1);
      var offer = offers.layers().getFirst();
      assertThat(offer.type()).isEqualTo(ServiceType.FEATURES);
      assertThat(offer.address()).isEqualTo(service.address("/api/collections/baum/items"));
      assertThat(offer.extent()).isEqualTo(new Envelope(9.8, 9.9, 51.9, 52));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/wms, https://a.example/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0",
    "https://a.example/wms?map=x&REQUEST=GetMap&layers=a, https://a.example/wms?map=x&SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0",
    "https://a.example/wfs?service=wfs, https://a.example/wfs?SERVICE=WFS&REQUEST=GetCapabilities&VERSION=2.0.0",
    "https://a.example/ows?service=WMTS, https://a.example/ows?SERVICE=WMTS&REQUEST=GetCapabilities&VERSION=1.0.0",
    "https://a.example/1.0.0/WMTSCapabilities.xml, https://a.example/1.0.0/WMTSCapabilities.xml",
    "https://a.example/collections?f=json, https://a.example/collections?f=json",
  })
  void anAddressIsAskedForWhatItLooksLike(String typed, String first) {
    assertThat(new ServiceAddress(typed).questions().getFirst()).isEqualTo(first);
  }
}
