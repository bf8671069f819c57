package org.planrunde.contribution;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What a device of the municipality adds to a draft that it took without network.
 *
 * @param receipt made by the device of random signs and shown to the author already
 * @param written when the author sent it, by the server's clock as far as it is known
 */
public record OnSite(String receipt, Instant written) {
  private static final Pattern RECEIPT =
      Pattern.compile("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}");

  /** True if the receipt is three times four of the signs of which receipts are made. */
  public boolean isReceipt() {
    return RECEIPT.matcher(receipt).matches();
  }
}
