package org.planrunde.analysis.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;
import org.planrunde.analysis.BoardCluster;
import org.planrunde.analysis.ClusterBoard;
import org.planrunde.analysis.Member;
import org.planrunde.kernel.ContributionId;
import org.planrunde.procedure.Procedure;

/** What the parts of one board share: its groups, the chosen one, and where clicks lead. */
record BoardModel(
    BoardContext context,
    Procedure procedure,
    Looks looks,
    ClusterBoard board,
    Consumer<Integer> select,
    Consumer<Member> open) {

  String title(Component who, BoardCluster cluster) {
    return cluster.title().isEmpty()
        ? who.getTranslation("analysis.group.silent")
        : cluster.title();
  }

  String title(Component who, int position) {
    return board.cluster(position).map(c -> title(who, c)).orElse("");
  }

  List<Member> members(int position, int offset, int limit) {
    return context.analyses().contributionsOf(board.run().id(), position, offset, limit);
  }

  List<List<Member>> alike(int position) {
    return context.analyses().alikeOf(board.run().id(), position);
  }

  void open(ContributionId id) {
    context.analyses().explanation(board.run().id(), id).ifPresent(open);
  }
}
