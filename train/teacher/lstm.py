"""A bidirectional LSTM layer that is quick on a processor."""

import math

import torch
from torch import nn


class Recurrence(torch.autograd.Function):
    """
    The recurrent part of an LSTM run in two directions at once.

    Takes what the inputs contribute to the gates, [time, 2, batch, 4 * hidden] in the order input, forget, output, candidate, and the
    recurrent weights, [2, hidden, 4 * hidden]; gives the hidden states, [time, 2, batch, hidden]. The gradient is written out because
    it then needs one product a step, and one in all for the weights.
    """

    @staticmethod
    def forward(context, inputs, weights):
        steps, directions, batch, width = inputs.shape
        hidden = width // 4
        gates = torch.empty_like(inputs)
        cells = inputs.new_empty(steps, directions, batch, hidden)
        squashed = torch.empty_like(cells)
        states = torch.empty_like(cells)
        for step in range(steps):
            gate = gates[step]
            if step == 0:
                gate.copy_(inputs[0])
            else:
                torch.baddbmm(inputs[step], states[step - 1], weights, out=gate)
            gate[..., : 3 * hidden].sigmoid_()
            gate[..., 3 * hidden :].tanh_()
            enter, forget, leave, candidate = gate.split(hidden, -1)
            cell = cells[step]
            torch.mul(enter, candidate, out=cell)
            if step > 0:
                cell.addcmul_(forget, cells[step - 1])
            torch.tanh(cell, out=squashed[step])
            torch.mul(leave, squashed[step], out=states[step])
        context.save_for_backward(weights, gates, cells, squashed, states)
        return states

    @staticmethod
    def backward(context, grad_states):
        weights, gates, cells, squashed, states = context.saved_tensors
        steps, directions, batch, hidden = states.shape
        enter, forget, leave, candidate = gates.split(hidden, -1)
        earlier = torch.cat([torch.zeros_like(cells[:1]), cells[:-1]])
        by_enter = candidate * enter * (1 - enter)
        by_forget = earlier * forget * (1 - forget)
        by_leave = squashed * leave * (1 - leave)
        by_candidate = enter * (1 - candidate * candidate)
        state_to_cell = leave * (1 - squashed * squashed)
        transposed = weights.transpose(1, 2)
        grad_gates = torch.empty_like(gates)
        grad_cell = None
        for step in reversed(range(steps)):
            grad_state = grad_states[step]
            if grad_cell is None:
                grad_cell = grad_state * state_to_cell[step]
            else:
                grad_state = torch.baddbmm(grad_state, grad_gates[step + 1], transposed)
                grad_cell = torch.addcmul(grad_state * state_to_cell[step], grad_cell, forget[step + 1])
            to_enter, to_forget, to_leave, to_candidate = grad_gates[step].split(hidden, -1)
            torch.mul(grad_cell, by_enter[step], out=to_enter)
            torch.mul(grad_cell, by_forget[step], out=to_forget)
            torch.mul(grad_state, by_leave[step], out=to_leave)
            torch.mul(grad_cell, by_candidate[step], out=to_candidate)
        before = states[:-1].transpose(0, 1).reshape(directions, -1, hidden)
        after = grad_gates[1:].transpose(0, 1).reshape(directions, -1, 4 * hidden)
        return grad_gates, torch.bmm(before.transpose(1, 2), after)


class BiLstm(nn.Module):
    """One layer: [batch, time, inputs] to [batch, time, 2 * hidden]. Padding at the end of a sentence does not touch the rest of it."""

    def __init__(self, inputs, hidden):
        super().__init__()
        self.entering = nn.Linear(inputs, 8 * hidden)
        self.recurrent = nn.Parameter(torch.empty(2, hidden, 4 * hidden))
        with torch.no_grad():
            nn.init.xavier_uniform_(self.entering.weight, gain=math.sqrt(2))
            self.entering.bias.zero_().view(2, 4, hidden)[:, 1] = 1
            for direction in range(2):
                for gate in range(4):
                    nn.init.orthogonal_(self.recurrent[direction, :, gate * hidden : (gate + 1) * hidden])

    def forward(self, x, reverse):
        """`reverse` [batch, time] holds for each place the place it has when its sentence is turned around."""
        batch, time, _ = x.shape
        forwards, backwards = self.entering(x).chunk(2, -1)
        inputs = torch.stack([forwards, turn(backwards, reverse)]).permute(2, 0, 1, 3).contiguous()
        states = Recurrence.apply(inputs, self.recurrent).permute(1, 2, 0, 3)
        return torch.cat([states[0], turn(states[1], reverse)], -1)


def turn(x, reverse):
    return x.gather(1, reverse.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
