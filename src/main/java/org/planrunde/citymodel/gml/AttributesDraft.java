package org.planrunde.citymodel.gml;

/** What the elements of an object say about it; the first word counts. */
final class AttributesDraft {
  private String function = "";
  private String roofType = "";
  private double height = Double.NaN;
  private int storeys;

  void function(String text) {
    function = function.isEmpty() ? text : function;
  }

  void roofType(String text) {
    roofType = roofType.isEmpty() ? text : roofType;
  }

  void height(double metres) {
    height = Double.isNaN(height) ? metres : height;
  }

  void storeys(double count) {
    storeys = storeys == 0 ? (int) count : storeys;
  }

  Attributes finish() {
    return new Attributes(function, height, roofType, storeys);
  }
}
