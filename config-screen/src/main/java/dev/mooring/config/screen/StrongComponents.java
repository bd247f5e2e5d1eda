package dev.mooring.config.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Tarjan's strongly connected components, with a stack of its own in place of recursion. */
final class StrongComponents {

    private final int[][] edges;
    private final int[] index;
    private final int[] low;
    private final int[] nextEdge;
    private final boolean[] onStack;
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final Deque<Integer> path = new ArrayDeque<>();
    private final List<int[]> components = new ArrayList<>();
    private int visited;

    StrongComponents(int[][] edges) {
        this.edges = edges;
        index = new int[edges.length];
        Arrays.fill(index, -1);
        low = new int[edges.length];
        nextEdge = new int[edges.length];
        onStack = new boolean[edges.length];
    }

    List<int[]> components() {
        for (int node = 0; node < edges.length; node++) {
            if (index[node] < 0) {
                visitFrom(node);
            }
        }
        return components;
    }

    private void visitFrom(int root) {
        enter(root);
        while (!path.isEmpty()) {
            int node = path.element();
            if (nextEdge[node] < edges[node].length) {
                follow(node, edges[node][nextEdge[node]++]);
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        index[node] = visited;
        low[node] = visited++;
        stack.push(node);
        onStack[node] = true;
        path.push(node);
    }

    private void follow(int node, int target) {
        if (index[target] < 0) {
            enter(target);
        } else if (onStack[target]) {
            low[node] = Math.min(low[node], index[target]);
        }
    }

    private void leave(int node) {
        path.pop();
        Integer parent = path.peek();
        if (parent != null) {
            low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] == index[node]) {
            components.add(component(node));
        }
    }

    private int[] component(int root) {
        List<Integer> members = new ArrayList<>();
        int member;
        do {
            member = stack.pop();
            onStack[member] = false;
            members.add(member);
        } while (member != root);
        return members.stream().mapToInt(Integer::intValue).toArray();
    }
}
