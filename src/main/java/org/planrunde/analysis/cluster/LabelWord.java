package org.planrunde.analysis.cluster;

/**
 * A word that sets a cluster apart.
 *
 * @param word as most contributions of the cluster write it
 * @param key the key of its features
 * @param weight 1 for the cluster's most distinctive word, less for the others
 * @param share of the cluster's contributions that contain it, 0 to 1
 */
public record LabelWord(String word, String key, double weight, double share) {}
